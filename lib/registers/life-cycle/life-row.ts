import { holdsUnit, type Scope } from "@/lib/access/scope"
import { fromDbDate } from "@/lib/db/days"
import type { Prisma } from "@/lib/db/generated/client"
import type { LifeStage } from "@/lib/db/generated/enums"
import { registerByKey } from "../registry"
import type { StageDays } from "./rules"

/** The registers whose records have a life cycle. */
export const lifeKeys = ["models", "exemplars"] as const
export type LifeKey = (typeof lifeKeys)[number]

/** A record as the actor saw it when it chose a step. */
export interface Seen {
  id: number
  version: number
}

const select = {
  id: true,
  version: true,
  unitId: true,
  name: true,
  stage: true,
  proposedOn: true,
  registeredOn: true,
  startedOn: true,
  recognisedOn: true,
  replicatedOn: true,
  stoppedOn: true,
  lastUpdateOn: true,
} satisfies Prisma.PracticeModelSelect & Prisma.ExemplarSelect

/** The life of a record that is known to be readable; null when it is deleted. */
export async function findLife(scope: Scope, key: LifeKey, id: number) {
  const args = { where: { id, deletedAt: null }, select }
  return key === "models" ? scope.tx.practiceModel.findFirst(args) : scope.tx.exemplar.findFirst(args)
}

export type LifeRow = NonNullable<Awaited<ReturnType<typeof findLife>>>

/** The life of a record that the actor may change: readable, and its unit lies in the branch today. */
export async function findOwnLife(scope: Scope, key: LifeKey, id: number): Promise<LifeRow | null> {
  const record = await registerByKey(key)!.find(scope, id)
  return record && (await holdsUnit(scope, record.unitId)) ? findLife(scope, key, id) : null
}

type LifeData = Partial<Omit<LifeRow, "id" | "version" | "unitId" | "name">>

/** Writes a life; false when the version or the stage is no longer the one that was seen. */
export async function saveLife(
  scope: Scope,
  key: LifeKey,
  seen: Seen,
  stage: LifeStage,
  data: LifeData,
): Promise<boolean> {
  const args = {
    where: { id: seen.id, version: seen.version, stage, deletedAt: null },
    data: { ...data, version: { increment: 1 } },
  }
  const { count } = await (key === "models"
    ? scope.tx.practiceModel.updateMany(args)
    : scope.tx.exemplar.updateMany(args))
  return count === 1
}

const day = (value: Date | null) => value && fromDbDate(value)

/** The days of the stages. */
export function daysOf(row: LifeRow): StageDays {
  return {
    proposedOn: day(row.proposedOn),
    registeredOn: day(row.registeredOn),
    startedOn: day(row.startedOn),
    recognisedOn: day(row.recognisedOn),
    replicatedOn: day(row.replicatedOn),
    stoppedOn: day(row.stoppedOn),
  }
}
