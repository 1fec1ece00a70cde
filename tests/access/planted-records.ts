import type { RawValues } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import type { Register } from "@/lib/register/register-types"
import type { RegisterKey } from "@/lib/register-key"
import { lifeRegisters, registerByKey, registers } from "@/lib/registers/registry"
import { act, actorAt } from "../factories/actors"
import { inEveryText } from "../factories/marked-values"
import { recordValues } from "../factories/record-values"
import { canary } from "./canary"
import * as planted from "./planted"
import type { Spot } from "./planted"

/** Registers whose records stand at a stage of a life: planted by hand, at the stage an entry asks for. */
const byHand: Partial<Record<RegisterKey, (spot: Spot) => Promise<{ id: number; version: number }>>> = {
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

/** Values of a new record of a register as its form would post them, in a month of its own. */
export async function freshValues(key: RegisterKey, unitId: number, overrides: RawValues = {}): Promise<RawValues> {
  const values = await recordValues[key](unitId, overrides)
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
      inEveryText(
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

type Planted = Record<RegisterKey, number>

function plantEvents(spot: Spot, records: Planted) {
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

async function plantLives(spot: Spot, records: Planted) {
  for (const { key } of lifeRegisters) {
    await planted.plantStep(key, records[key], spot, "recognised")
    await planted.plantReplication(key, records[key], spot.id)
  }
}

/** One record of every register in the present year, those that may carry a theme under the unit's own, with a file and a line of history each. */
export async function plantAll(spot: Spot): Promise<Planted> {
  const { id: theme } = await plantRecord("themes", spot)
  const records = { themes: theme } as Planted
  const themed = { themeId: String(theme), month: `02/${planted.year}` }
  for (const { key } of registers.filter((register) => register.key !== "themes")) {
    const values = await recordValues[key](spot.id)
    const overrides = Object.fromEntries(Object.entries(themed).filter(([name]) => name in values))
    records[key] = (await plantRecord(key, spot, overrides)).id
  }
  for (const { key } of registers.filter(({ attachments }) => attachments))
    await planted.plantFile(key, records[key], spot)
  await plantLives(spot, records)
  await plantEvents(spot, records)
  return records
}
