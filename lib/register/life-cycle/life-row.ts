import { holdsUnit, type Scope } from "@/lib/access/scope"
import { fromDbDate } from "@/lib/db/days"
import type { LifeStage } from "@/lib/db/generated/enums"
import type { Register } from "../register-types"
import { lifeColumnsRead, type LifeData, type LifeRow } from "./life-table"
import type { StageDays } from "./rules"

/** A record as the actor saw it when it chose a step. */
export interface Seen {
  id: number
  version: number
}

/** The life of a record that is known to be readable; null when it is deleted, or when records of the register have no life. */
export async function findLife(scope: Scope, { life }: Register, id: number): Promise<LifeRow | null> {
  const found = await life?.(scope.tx).findFirst({ where: { id, deletedAt: null }, select: lifeColumnsRead })
  return found ?? null
}

/** The life of a record that the actor may change: readable, and its unit lies in the branch today. */
export async function findOwnLife(scope: Scope, register: Register, id: number): Promise<LifeRow | null> {
  const record = await register.find(scope, id)
  return record && (await holdsUnit(scope, record.unitId)) ? findLife(scope, register, id) : null
}

/** Writes a life; false when the version or the stage is no longer the one that was seen. */
export async function saveLife(
  scope: Scope,
  { life }: Register,
  seen: Seen,
  stage: LifeStage,
  data: LifeData,
): Promise<boolean> {
  const written = await life?.(scope.tx).updateMany({
    where: { id: seen.id, version: seen.version, stage, deletedAt: null },
    data: { ...data, version: { increment: 1 } },
  })
  return written?.count === 1
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
