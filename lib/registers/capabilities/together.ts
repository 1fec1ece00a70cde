import type { Scope } from "@/lib/access/scope"
import type { ListSource } from "@/lib/register/list-source"
import type { RegisterStore } from "@/lib/register/register-types"

type Check<Input> = NonNullable<RegisterStore<Input>["check"]>

/** What a capability adds to a store: filters of the list, rules that need the database, choices of fields. */
interface Capability<Input> {
  filters?: ListSource["filters"]
  check?: Check<Input>
  choices?: RegisterStore<Input>["choices"]
}

/** What all of them add; the rules are asked one after the other, of two messages for one field the later stands. */
export function together<Input>(...capabilities: Capability<Input>[]): Required<Capability<Input>> {
  return {
    filters: Object.assign({}, ...capabilities.map(({ filters }) => filters)) as ListSource["filters"],
    check: async (scope: Scope, inputs: Input[], id?: number) => {
      const errors = inputs.map((): Record<string, string> => ({}))
      for (const { check } of capabilities) {
        const found = (await check?.(scope, inputs, id)) ?? []
        found.forEach((messages, i) => Object.assign(errors[i]!, messages))
      }
      return errors
    },
    choices: async (scope: Scope) => {
      const all = []
      for (const { choices } of capabilities) all.push(await choices?.(scope))
      return Object.assign({}, ...all)
    },
  }
}

/** A rule that holds for an edit alone: what stands against the new values of a stored record. */
export function checkEdit<Input>(
  check: (scope: Scope, id: number, input: Input) => Promise<Record<string, string>>,
): Capability<Input> {
  return {
    check: async (scope, inputs, id) =>
      id === undefined ? [] : Promise.all(inputs.map((input) => check(scope, id, input))),
  }
}
