import { readable } from "@/lib/access/readable"
import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import type { Reorganisation } from "./reorganise/reorganisation"
import type { DecisionInput } from "./schema"

/** The day and the decision of a change, as an event keeps them. */
export type Decision = Pick<Reorganisation, "on" | "decision" | "decidedOn" | "documentId" | "note">

/** A readable document by its symbol, typed with or without spaces and capitals; null when there is none, or several. */
async function findDocument(scope: Scope, symbol: string): Promise<number | null> {
  const visible = await readable(scope, Prisma.sql`d.unit_id`, Prisma.sql`extract(year FROM d.issued_on)::int`)
  const rows = await scope.tx.$queryRaw<{ id: number }[]>`
    SELECT d.id FROM document d WHERE d.deleted_at IS NULL AND ${visible}
      AND replace(fold_words(d.symbol), ' ', '') = replace(fold_words(${symbol}), ' ', '') LIMIT 2`
  return rows.length === 1 ? rows[0]!.id : null
}

const unknownDocument =
  "Không tìm thấy đúng một văn bản có số, ký hiệu này trong sổ Văn bản. Hãy xem lại, hoặc bỏ trống."

/** The decision as typed, its document found; else a message at the field of the document. */
export async function readDecision(
  scope: Scope,
  input: DecisionInput,
): Promise<Decision | { errors: Record<string, string> }> {
  const { from: on, decision, decidedOn, documentSymbol, note } = input
  const documentId = documentSymbol ? await findDocument(scope, documentSymbol) : null
  if (documentSymbol && documentId === null) return { errors: { documentSymbol: unknownDocument } }
  return { on, decision, decidedOn, documentId, note }
}
