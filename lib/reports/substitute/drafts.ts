import { seeOther } from "@/lib/access/multipart"
import type { Scope } from "@/lib/access/scope"
import type { ReceivedSheet } from "@/lib/uploads/receive-sheet"
import { boardPeriod } from "../load-board"
import { wholeNumber } from "@/lib/format/whole-number"
import { substituteHref } from "./href"
import { findSubstitutePlace } from "./find-place"

const register = "reports"
const dayMs = 86_400_000
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

const youngEnough = () => new Date(Date.now() - dayMs)

/** Keeps a file until it is committed or a day has passed; an earlier one of the same account goes. */
async function keepDraft({ tx, actor }: Scope, file: ReceivedSheet): Promise<string> {
  const { accountId, unitId } = actor
  await tx.importDraft.deleteMany({ where: { register, OR: [{ createdAt: { lt: youngEnough() } }, { accountId }] } })
  return (await tx.importDraft.create({ data: { ...file, register, unitId, accountId }, select: { id: true } })).id
}

/** The actor's own file, uploaded in the role at hand. */
export async function findSubstituteDraft({ tx, actor }: Scope, id: string | undefined) {
  if (!uuid.test(id ?? "")) return null
  const { accountId, unitId } = actor
  const where = { id, register, accountId, unitId, createdAt: { gt: youngEnough() } }
  return tx.importDraft.findFirst({ where, omit: { bytes: true } })
}

/** Keeps a filled sheet and leads to its preview; null for a unit that the actor does not type for. */
export async function keepSubstitute(
  scope: Scope,
  search: Record<string, string>,
  file: ReceivedSheet | null,
): Promise<Response | null> {
  const period = boardPeriod(search)
  const place = await findSubstitutePlace(scope, wholeNumber(search.donVi) ?? 0, period)
  if (place === null) return null
  const unitId = wholeNumber(search.donVi)!
  if ("refused" in place || !file) return seeOther(substituteHref(unitId, period, { "thieu-tep": "1" }))
  return seeOther(substituteHref(unitId, period, {}, `/${await keepDraft(scope, file)}`))
}
