import type { RegisterKey } from "@/lib/register-key"
import { registerByKey, registers } from "@/lib/registers/registry"

export const keys = registers.map(({ key }) => key)
export const withFiles = registers.filter(({ attachments }) => attachments).map(({ key }) => key)
export const slugOf = (register: RegisterKey) => registerByKey(register).slug
