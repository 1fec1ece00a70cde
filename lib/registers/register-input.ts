import { z } from "zod"
import type { Register } from "@/lib/register/register-types"
import { registers } from "./registry"

/** A posted key of one of the registers, parsed to the register itself. */
export function registerInput(among: readonly Register[] = registers) {
  return z.string().transform((key, context): Register => {
    const register = among.find((one) => one.key === key)
    if (register) return register
    context.addIssue("Không có sổ này.")
    return z.NEVER
  })
}
