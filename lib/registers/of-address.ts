import type { PageInput } from "@/lib/access/define-page"
import type { Role } from "@/lib/access/roles"
import type { Scope } from "@/lib/access/scope"
import type { Register } from "@/lib/register/register-types"
import { registerBySlug } from "./registry"

type MayEnter = (register: Register) => readonly Role[] | null

/** Who may enter a page or handler below a register's slug, by the register; null, so nobody, where the slug is of none. */
export function canOfRegister(can: MayEnter) {
  return ({ params }: Pick<PageInput, "params">) => {
    const register = registerBySlug(params.register)
    return register ? can(register) : null
  }
}

/** What such a page or handler does, told which register its address names; null, so not found, where the slug is of none. */
export function withRegister<Taken extends unknown[], Answer>(
  run: (scope: Scope, register: Register, input: PageInput, ...taken: Taken) => Promise<Answer>,
) {
  return async (scope: Scope, input: PageInput, ...taken: Taken): Promise<Answer | null> => {
    const register = registerBySlug(input.params.register)
    return register ? run(scope, register, input, ...taken) : null
  }
}

interface OfRegister<Data> {
  can: MayEnter
  load: (scope: Scope, register: Register, input: PageInput) => Promise<Data>
}

/** Both for a page, which spreads them, so that the compiler knows what its `view` is given. */
export function pageOfRegister<Data>({ can, load }: OfRegister<Data>) {
  return { can: canOfRegister(can), load: withRegister(load) }
}
