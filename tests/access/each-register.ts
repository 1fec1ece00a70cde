import type { RegisterKey } from "@/lib/register-key"
import { registerByKey, registers } from "@/lib/registers/registry"

export const keys = registers.map(({ key }) => key)
export const withFiles = registers.filter(({ attachments }) => attachments).map(({ key }) => key)
/** Whose records, with their files, units below may read too: what is expected, so it is said here and not read from the registers. */
export const readBelow: readonly RegisterKey[] = ["documents", "themes"]
export const slugOf = (register: RegisterKey) => registerByKey(register).slug
