import type { Scope } from "@/lib/access/scope"
import type { RegisterStore } from "@/lib/register/register-types"
import { linkFinder, storedDocuments } from "./document-links"

/** A record that may name one document by its symbol. */
interface Naming {
  document: string[]
}

type Writes<Input> = Pick<RegisterStore<Input>, "create" | "update">

/** "Names one document": how such a record is written, by the queries that take it with the document's number. */
export function namesDocument<Input extends Naming>(
  rows: Writes<Input & { documentId: number | null }>,
): Writes<Input> {
  return {
    create: async (scope, inputs, importId) => rows.create(scope, await withDocuments(scope, inputs), importId),
    update: async (scope, id, version, input) => {
      const [placed] = await withDocuments(scope, [input])
      return placed !== undefined && rows.update(scope, id, version, placed)
    },
  }
}

/** The records with the stored document that each names. */
export async function withDocuments<Input extends Naming>(
  scope: Scope,
  inputs: Input[],
): Promise<(Input & { documentId: number | null })[]> {
  const lines = inputs.flatMap(({ document }) => document)
  const idOf = await storedDocuments(scope, lines)
  return inputs.map((input) => ({ ...input, documentId: input.document[0] ? idOf(input.document[0]) : null }))
}

/** A named document must be exactly one that the actor may read. */
export async function checkDocuments(scope: Scope, inputs: Naming[]): Promise<Record<string, string>[]> {
  const lines = inputs.flatMap(({ document }) => document)
  const find = await linkFinder(scope, lines)
  return inputs.map(({ document: [line] }): Record<string, string> => {
    const found = line === undefined ? null : find(line)
    return found && "error" in found ? { document: found.error } : {}
  })
}
