"use server"

import { defineAction } from "@/lib/access/define-action"
import { publisherRoles } from "./public-roles"
import { publicPageInput, setPublicPage } from "./set-public-page"

export const setPublicPageAction = defineAction({ can: publisherRoles, input: publicPageInput, run: setPublicPage })
