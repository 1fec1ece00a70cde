import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { choicesOf, type Choices } from "@/lib/register/field"

interface Listed {
  key: string
  name: string
}

/**
 * "Chosen from a list": what a store takes whose field `name` holds the key of a row of one of the lists of `lib/lookups`. Gets the column as SQL, the rows
 * in their order, and what is said of a key that is in no row.
 */
export function chosenFrom<Name extends string>(
  name: Name,
  column: Prisma.Sql,
  rows: (scope: Scope) => Promise<Listed[]>,
  refusal: string,
) {
  return {
    filters: { [name]: (value: string) => Prisma.sql`${column} = ${value}` },
    check: async (scope: Scope, inputs: Record<Name, string>[]) => {
      const known = new Set((await rows(scope)).map(({ key }) => key))
      return inputs.map((input): Record<string, string> => (known.has(input[name]) ? {} : { [name]: refusal }))
    },
    choices: async (scope: Scope): Promise<Choices> => ({
      [name]: (await rows(scope)).map(({ key, name: label }) => ({ value: key, label })),
    }),
  }
}

/** "One of fixed words": the same of a field that holds a value of a database enum, by the words for its values. The schema refuses any other. */
export function oneOfWords(name: string, column: Prisma.Sql, words: Record<string, string>) {
  return {
    filters: { [name]: (value: string) => Prisma.sql`${column}::text = ${value}` },
    choices: async (): Promise<Choices> => ({ [name]: choicesOf(words) }),
  }
}
