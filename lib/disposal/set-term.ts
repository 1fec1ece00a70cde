import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import type { AuditEntry } from "@/lib/audit/record-event"
import { fromDbDate, toDbDate } from "@/lib/db/days"
import { formatDate } from "@/lib/format/dates"
import { disposableByKey } from "./disposables"
import { keeping } from "./keeping"
import type { TermInput } from "./schema"

interface Term {
  years: number | null
  basis: string
  validFrom: Date
}

const inWords = ({ years, basis, validFrom }: Term) =>
  `${years === null ? "Vĩnh viễn" : `${years} năm`}, từ ${formatDate(fromDbDate(validFrom))}; ${basis}`

/** Sets how long a register's records are kept in the actor's branch. */
export async function setTerm({ tx, actor }: Scope, input: TermInput): Promise<Outcome | null> {
  const kind = disposableByKey(input.register)
  if (!kind || !keeping[input.register]) return null
  const where = { unitId: actor.unitId, register: input.register }
  const before = await tx.retentionTerm.findFirst({ where })
  const { years, basis } = input
  const term = { years, basis, validFrom: toDbDate(input.validFrom) }
  if (before && inWords(before) === inWords(term)) return refuse("Thời hạn này đã đặt như vậy.")
  if (before) await tx.retentionTerm.update({ where: { id: before.id }, data: term })
  else await tx.retentionTerm.create({ data: { ...where, ...term } })
  const changes = { [kind.name]: { before: before ? inWords(before) : "", after: inWords(term) } }
  const event: AuditEntry = { action: "retention.update", subject: "retention", unitId: actor.unitId, changes }
  return { ok: true, events: [event], to: "/thoi-han-bao-quan?da-luu=1" }
}
