import type { Scope } from "@/lib/access/scope"
import { linkFinder, storedDocuments } from "./document-links"

/** A record that may name one document by its symbol. */
interface Naming {
  document: string[]
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
