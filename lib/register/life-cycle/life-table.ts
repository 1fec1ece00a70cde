import type { Prisma } from "@/lib/db/generated/client"

/** The columns of a record that its life cycle is kept in. */
export const lifeColumnsRead = {
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

export type LifeRow = Prisma.PracticeModelGetPayload<{ select: typeof lifeColumnsRead }>
export type LifeData = Partial<Omit<LifeRow, "id" | "version" | "unitId" | "name">>

/** The table of a register whose records have a life cycle. */
export interface LifeTable {
  findFirst: (args: {
    where: { id: number; deletedAt: null }
    select: typeof lifeColumnsRead
  }) => PromiseLike<LifeRow | null>
  updateMany: (args: {
    where: { id: number; version: number; stage: LifeRow["stage"]; deletedAt: null }
    data: LifeData & { version: { increment: number } }
  }) => PromiseLike<{ count: number }>
}
