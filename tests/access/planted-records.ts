import type { RawValue, RawValues } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import type { Register } from "@/lib/register/define-register"
import type { Field } from "@/lib/register/field"
import { registerByKey, registers } from "@/lib/registers/registry"
import type { RegisterKey } from "@/lib/register-key"
import { act, actorAt } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { canary } from "./canary"
import * as planted from "./planted"
import type { Spot } from "./planted"

/** Registers whose records stand at a stage of a life: planted by hand, at the stage an entry asks for. */
const byHand: Record<string, (spot: Spot) => Promise<{ id: number; version: number }>> = {
  documents: planted.plantDocument,
  models: (spot) => planted.plantModel(spot),
  exemplars: (spot) => planted.plantExemplar(spot),
  people: planted.plantPerson,
  commitments: (spot) => planted.plantCommitment(spot),
}

const months = new Map<string, number>()

/** A month that no other planted record of the unit has: some registers keep one record a month. */
function freeMonth(key: RegisterKey, unitId: number): string {
  const number = months.get(`${key} ${unitId}`) ?? 0
  months.set(`${key} ${unitId}`, number + 1)
  return `${String(1 + (number % 12)).padStart(2, "0")}/${2015 + Math.floor(number / 12)}`
}

function marked(field: Field, value: RawValue | undefined, word: string): RawValue | undefined {
  // What is left empty may have to stay so: evidence of what is not done yet.
  if (field.kind === "text" || field.kind === "textarea") return value === "" ? value : word
  if (field.kind !== "rows" || !Array.isArray(value)) return value
  return value.map((line) =>
    typeof line === "object" && !Array.isArray(line) ? markedAll(field.fields, line, word) : line,
  )
}

/** The values with the word in every field of text. */
function markedAll(fields: Field[], values: RawValues, word: string): RawValues {
  const texts = fields.map((field) => [field.name, marked(field, values[field.name], word)] as const)
  return {
    ...values,
    ...Object.fromEntries(texts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
  }
}

/** Values of a new record of a register as its form would post them, in a month of its own. */
export async function freshValues(key: RegisterKey, unitId: number, overrides: RawValues = {}): Promise<RawValues> {
  const values = await recordValues[key]!(unitId, overrides)
  return "month" in values && !overrides.month ? { ...values, month: freeMonth(key, unitId) } : values
}

async function plantByForm(register: Register, spot: Spot, overrides: RawValues) {
  const role = register.roles.write.includes("staff") ? "staff" : "cell"
  const actor = await actorAt(role, spot.id, { fullName: canary("account", spot.key) })
  const values = await freshValues(register.key, spot.id, overrides)
  const word = canary(register.key, spot.key)
  const outcome = await act(actor, (scope) =>
    register.create(
      scope,
      markedAll(
        register.form.flatMap(({ fields }) => fields),
        values,
        word,
      ),
    ),
  )
  if (!outcome?.ok) throw new Error(`${register.key}: ${JSON.stringify(outcome)}`)
  return { id: outcome.events[0]!.recordId!, version: 1 }
}

/** A new record of any register, every text of which is the unit's own word. */
export async function plantRecord(
  key: RegisterKey,
  spot: Spot,
  overrides: RawValues = {},
): Promise<{ id: number; version: number; personId?: number }> {
  return byHand[key]?.(spot) ?? plantByForm(registerByKey(key), spot, overrides)
}

/** A committed import of one record. */
export async function plantBatch(key: RegisterKey, spot: Spot, accountId: number) {
  const batch = await db().importBatch.create({
    data: { register: key, unitId: spot.id, accountId, fileName: canary("batch", spot.key), rowCount: 1 },
  })
  const { id } = await plantRecord(key, spot)
  await db().$executeRaw`UPDATE ${Prisma.raw(registerByKey(key).table)} SET import_id = ${batch.id} WHERE id = ${id}`
  return batch
}

function plantEvents(spot: Spot, records: Record<string, number>) {
  const events = Object.entries(records).map(([subject, recordId]) => ({
    actorName: canary("account", spot.key),
    unitId: spot.id,
    action: `${subject}.update`,
    subject,
    recordId,
    changes: { "Chi tiết": { before: "", after: `#${recordId}` } },
  }))
  return db().auditEvent.createMany({ data: events })
}

async function plantLives(spot: Spot, records: Record<string, number>) {
  for (const register of ["models", "exemplars"]) {
    await planted.plantStep(register, records[register]!, spot, "recognised")
    await planted.plantReplication(register, records[register]!, spot.id)
  }
}

/** One record of every register in the present year, those that may carry a theme under the unit's own, with a file and a line of history each. */
export async function plantAll(spot: Spot): Promise<Record<string, number>> {
  const { id: theme } = await plantRecord("themes", spot)
  const records: Record<string, number> = { themes: theme }
  const themed = { themeId: String(theme), month: `02/${planted.year}` }
  for (const { key } of registers.filter((register) => register.key !== "themes")) {
    const values = await recordValues[key]!(spot.id)
    const overrides = Object.fromEntries(Object.entries(themed).filter(([name]) => name in values))
    records[key] = (await plantRecord(key, spot, overrides)).id
  }
  for (const { key } of registers.filter(({ attachments }) => attachments))
    await planted.plantFile(key, records[key]!, spot)
  await plantLives(spot, records)
  await plantEvents(spot, records)
  return records
}
