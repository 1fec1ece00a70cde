import { z } from "zod"
import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import type { AuditEntry } from "@/lib/audit/record-event"
import { env } from "@/lib/env"
import { queueMail } from "@/lib/mail/queue"
import { sendsMail } from "@/lib/mail/send-mail"
import { requiredId, requiredYear } from "@/lib/schema-parts"
import { addressesOf, lateUnits, type LateUnit } from "./late-units"
import { loadCompleteness, matrixHref, matrixParams } from "./load-completeness"

export const reminderInput = z.strictObject({
  unitId: requiredId(),
  year: requiredYear,
  period: z.string().max(5),
  register: z.string().max(40).default(""),
})

type ReminderInput = z.infer<typeof reminderInput>

/** Marks the units as reminded; returns those that were not in the last hour. */
async function claim(scope: Scope, unitIds: number[], about: string): Promise<Set<number>> {
  const rows = await scope.tx.$queryRaw<{ id: number }[]>`
    INSERT INTO reminder_mail (unit_id, about) SELECT u, ${about} FROM unnest(${unitIds}::int[]) u ORDER BY u
    ON CONFLICT (unit_id, about) DO UPDATE SET sent_at = now() WHERE reminder_mail.sent_at < now() - interval '1 hour'
    RETURNING unit_id AS id`
  return new Set(rows.map((row) => row.id))
}

interface Reached extends LateUnit {
  people: number
}

/** Queues a mail for every address of every unit; `people` is how many a unit has. */
async function deliver({ tx, actor }: Scope, units: LateUnit[], addresses: Map<number, string[]>, link: string) {
  const mails = units.flatMap(({ unitId, name, text }) =>
    addresses.get(unitId)!.map((to) => ({ to, subject: `Nhắc ghi sổ: ${name}`, text: `${text}\n\n${link}` })),
  )
  await queueMail(tx, actor.accountId, mails)
  return units.map((unit): Reached => ({ ...unit, people: addresses.get(unit.unitId)!.length }))
}

const names = (units: { name: string }[]) => units.map(({ name }) => name).join("; ")

function sentence(words: string, units: { name: string }[]): string {
  return units.length > 0 ? `${words} ${names(units)}.` : ""
}

interface Result {
  reached: Reached[]
  recent: LateUnit[]
  unknown: LateUnit[]
}

function report({ reached, recent, unknown }: Result): string {
  const people = reached.map(({ name, people }) => ({ name: `${name} (${people} người)` }))
  return [
    sentence("Thư nhắc đang gửi cho:", people),
    sentence("Vừa được nhắc trong vòng một giờ, không gửi lại:", recent),
    sentence("Chưa có ai ghi địa chỉ thư, hãy nhắc cách khác:", unknown),
  ]
    .filter(Boolean)
    .join(" ")
}

/** Mails each late unit of a matrix what it has not entered; says who was reached and who has nobody to write to. */
export async function mailReminder(scope: Scope, input: ReminderInput): Promise<Outcome | null> {
  if (!sendsMail()) return null
  const { unit, year, period, register } = matrixParams
  const search = { [unit]: String(input.unitId), [year]: String(input.year), [period]: input.period }
  const matrix = await loadCompleteness(scope, input.register ? { ...search, [register]: input.register } : search)
  if (!matrix) return null
  const late = lateUnits(matrix)
  if (late.length === 0) return refuse("Không còn đơn vị nào chậm. Hãy tải lại trang.")
  const about = `${input.year} ${matrix.query.register?.key ?? matrix.query.period.key}`
  const addresses = await addressesOf(
    scope,
    late.map(({ unitId }) => unitId),
  )
  const [known, unknown] = [
    late.filter(({ unitId }) => addresses.has(unitId)),
    late.filter(({ unitId }) => !addresses.has(unitId)),
  ]
  const fresh = await claim(
    scope,
    known.map(({ unitId }) => unitId),
    about,
  )
  const reached = await deliver(
    scope,
    known.filter(({ unitId }) => fresh.has(unitId)),
    addresses,
    env().appUrl + matrixHref(matrix.query),
  )
  const said = report({ reached, unknown, recent: known.filter(({ unitId }) => !fresh.has(unitId)) })
  if (reached.length === 0) return refuse(`Chưa gửi được thư nào. ${said}`)
  const events = reached.map(({ unitId, people }): AuditEntry => ({
    action: "reminders.mail",
    subject: "reminders",
    unitId,
    changes: { [`Nhắc ghi sổ (${matrix.about})`]: { before: "", after: `${people} người nhận` } },
  }))
  return { ok: true, events, message: said }
}
