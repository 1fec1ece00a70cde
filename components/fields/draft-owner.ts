"use client"

import { createContext } from "react"

/**
 * Who reads, in which role, as the page was drawn for: what stays on a device is offered to no other. With the page and not asked for, since
 * the network may be gone right after the page came.
 */
export const DraftOwner = createContext("")
