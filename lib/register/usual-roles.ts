import { everyRole, type Role } from "@/lib/access/roles"

const writers: readonly Role[] = ["staff", "cell"]

/** Who reads and writes most registers: everybody reads, cells and staff write and import. */
export const usualRoles = { read: everyRole, write: writers, import: writers }
