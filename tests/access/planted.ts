import { randomUUID } from "node:crypto"
import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import type { CommitmentStatus, DataRequestKind, LifeStage } from "@/lib/db/generated/enums"
import { nameSortKey } from "@/lib/format/names"
import { registerByKey } from "@/lib/registers/registry"
import type { RegisterKey } from "@/lib/register-key"
import { packedRows } from "../factories/uploads"
import { canary } from "./canary"
import { readBelow } from "./each-register"
import type { UnitKey } from "./tree"

/** A unit by its place in the world and its number in the database. */
export interface Spot {
  key: UnitKey
  id: number
}

export const year = 2026
const day = (text: string) => toDbDate(`${year}-${text}`)

export function plantDocument({ key, id: unitId }: Spot) {
  const symbol = `${randomUUID().slice(0, 8)}-KH/TU`
  const subject = canary("documents", key)
  return db().document.create({ data: { unitId, typeKey: "ke-hoach", symbol, issuedOn: day("01-05"), subject } })
}

const stages = ["registered", "underWay", "recognised", "replicated"] as const
const dayOf = {
  registered: "registeredOn",
  underWay: "startedOn",
  recognised: "recognisedOn",
  replicated: "replicatedOn",
}

function life(stage: LifeStage) {
  const passed = stages.slice(0, stages.indexOf(stage as (typeof stages)[number]) + 1)
  const days = Object.fromEntries(passed.map((one, index) => [dayOf[one], day(`02-0${index + 1}`)]))
  return { stage, proposedOn: day("01-05"), lastUpdateOn: day("02-05"), ...days }
}

export function plantModel({ key, id: unitId }: Spot, stage: LifeStage = "recognised") {
  const word = canary("model", key)
  const texts = { name: word, content: word, goal: word, leader: word }
  return db().practiceModel.create({ data: { unitId, fieldKey: "kinh-te", ...texts, ...life(stage) } })
}

export function plantExemplar({ key, id: unitId }: Spot, stage: LifeStage = "recognised") {
  const word = canary("exemplar", key)
  const texts = { name: word, achievement: word }
  return db().exemplar.create({ data: { unitId, kind: "person", fieldKey: "kinh-te", ...texts, ...life(stage) } })
}

export function plantStep(register: RegisterKey, recordId: number, { key }: Spot, stage: LifeStage | null) {
  const evidence = canary(register === "models" ? "model" : "exemplar", key)
  return db().lifeStep.create({ data: { register, recordId, stage, on: day("02-06"), evidence } })
}

export function plantReplication(register: RegisterKey, recordId: number, unitId: number) {
  return db().replication.create({ data: { register, recordId, unitId, since: day("02-06") } })
}

export function plantPerson({ key, id: unitId }: Spot) {
  const fullName = `Nguyễn ${canary("person", key)}`
  const sortName = nameSortKey(fullName)
  const memberships = { create: { unitId, validFrom: toDbDate("2016-01-01") } }
  return db().person.create({ data: { fullName, sortName, position: fullName, category: "official", memberships } })
}

const statuses = ["submitted", "approved", "reported", "concluded"] as const
const statusDays = {
  submitted: "submittedOn",
  approved: "approvedOn",
  reported: "reportedOn",
  concluded: "concludedOn",
}

/** A commitment of a new person whose every text is secret. */
export async function plantCommitment(spot: Spot, status: CommitmentStatus = "draft") {
  const person = await plantPerson(spot)
  const word = canary("secret", spot.key)
  const passed = statuses.slice(0, statuses.indexOf(status as (typeof statuses)[number]) + 1)
  const days = Object.fromEntries(passed.map((one, index) => [statusDays[one], day(`03-0${index + 1}`)]))
  const texts = { returnReason: word, selfReport: word, remark: word }
  const items = { create: { sortOrder: 1, part: 6, action: word, measure: word, duty: word } }
  const data = { personId: person.id, unitId: spot.id, year, status, ...texts, ...days, items }
  return db().commitment.create({ data })
}

/** Deletes a planted record as its page would. */
export async function plantDeletion(register: RegisterKey, id: number): Promise<{ id: number; version: number }> {
  const table = Prisma.raw(registerByKey(register).table)
  const rows = await db().$queryRaw<{ id: number; version: number }[]>`
    UPDATE ${table} SET deleted_at = now() WHERE id = ${id}::int RETURNING id, version`
  return rows[0]!
}

/** A request about a new person's data. */
export async function plantRequest(spot: Spot, kind: DataRequestKind) {
  const person = await plantPerson(spot)
  const days = { receivedOn: day("04-01"), dueOn: day("04-20") }
  const request = await db().dataRequest.create({
    data: { personId: person.id, kind, ...days, words: canary("request", spot.key) },
  })
  return { ...request, person }
}

/** How a list that nobody carried out ended. */
export const refusal = {
  status: "refused",
  decidedBy: "Người thử",
  decidedAt: new Date(),
  decision: "Chưa đến lúc",
} as const

/** A list that waits, of one document that was deleted long ago. */
export async function plantDisposal(spot: Spot) {
  const { id: recordId, subject } = await plantDocument(spot)
  await db().document.update({ where: { id: recordId }, data: { deletedAt: toDbDate("2020-01-01") } })
  const items = { create: { register: "documents", recordId, year, title: subject, isDeleted: true } }
  return db().disposalList.create({ data: { unitId: spot.id, drawnBy: canary("account", spot.key), items } })
}

export function plantFile(register: RegisterKey, recordId: number, { key }: Spot) {
  const word = canary(readBelow.includes(register) ? "file" : "paper", key)
  const bytes = new TextEncoder().encode(`%PDF-1.4 ${word}`)
  const file = { fileName: `${word}.pdf`, mediaType: "application/pdf", size: bytes.length }
  return db().attachment.create({ data: { register, recordId, ...file, content: { create: { bytes } } } })
}

interface Owned {
  unitId: number
  accountId: number
}

export async function plantDraft(
  register: string,
  { unitId, accountId }: Owned,
  key: UnitKey,
  bytes: Uint8Array<ArrayBuffer>,
) {
  const isText = ["units", "reform", "accounts"].includes(register)
  const fileName = `${canary("batch", key)}${isText ? ".csv" : ".xlsx"}`
  const sheet = await packedRows(bytes, isText)
  return db().importDraft.create({ data: { register, unitId, accountId, fileName, bytes, sheet } })
}
