import { registerHref } from "@/lib/addresses/records"
import type { RegisterKey } from "@/lib/register-key"
import { registerByKey } from "@/lib/registers/registry"

/** The address of a register. */
export const registerPage = (key: RegisterKey) => registerHref(registerByKey(key).slug)
