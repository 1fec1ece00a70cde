import type { Prisma } from "@/lib/db/generated/client"
import type { LifeStage } from "@/lib/db/generated/enums"
import type { Tx } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import type { IsoDate } from "@/lib/format/dates"
import { sampleCell } from "./accounts"
import { addDays, mergerDay, someDay } from "./calendar"
import { type Life, lifeColumns, liveUntil, update } from "./life"
import { personName } from "./person-names"
import { achievements, collectives, leaders, modelTexts } from "./practice-texts"
import { type Random, seeded } from "./random"
import { inPortions, withIds, type WithId } from "./rows"
import { ownersOf, type Season, seasons } from "./seasons"
import type { SampleUnit } from "./unit-draft"

/** A model or an exemplar: whose it is, how it went, and the units that may have taken it over. */
interface Practice<C> {
  unit: SampleUnit
  life: Life
  neighbours: SampleUnit[]
  columns: C
}

type ModelColumns = Pick<Prisma.PracticeModelCreateManyInput, "name" | "fieldKey" | "content" | "goal" | "leader">
type ExemplarColumns = Pick<Prisma.ExemplarCreateManyInput, "kind" | "name" | "fieldKey" | "achievement">

const pastAims = { registered: 0.04, underWay: 0.06, recognised: 0.45, replicated: 0.25, stopped: 0.2 }
const presentAims = { registered: 0.18, underWay: 0.45, recognised: 0.22, replicated: 0.11, stopped: 0.04 }

function proposedOn(random: Random, { owners, year }: Season): IsoDate {
  const afterMerger = owners === "merged" && year === 2025
  return afterMerger ? someDay(random, "2025-07-10", "2025-09-30") : someDay(random, `${year}-01-05`, `${year}-05-31`)
}

function life(random: Random, season: Season, unit: SampleUnit, today: IsoDate, aim?: LifeStage): Life {
  const dissolved = unit.placements.some((placement) => placement.relation === "successor")
  const past = dissolved || season.year < 2025
  const end = dissolved ? addDays(mergerDay, -1) : today
  const lived = liveUntil(
    random,
    proposedOn(random, season),
    aim ?? random.weighted(past ? pastAims : presentAims),
    end,
  )
  // What is kept up was updated lately; the rest shows what more than 90 days of silence look like.
  return !past && random.chance(0.65) ? update(random, lived, addDays(today, -random.int(3, 60))) : lived
}

/** `count` practices of a season, spread evenly over its owners from the `start`th on. */
function spread<C>(
  count: number,
  owners: SampleUnit[],
  start: number,
  lifeOf: (unit: SampleUnit) => Life,
  columnsOf: (unit: SampleUnit) => C,
): Practice<C>[] {
  return Array.from({ length: count }, (_, index) => {
    const unit = owners[(start + index * 29) % owners.length]!
    return { unit, neighbours: owners, life: lifeOf(unit), columns: columnsOf(unit) }
  })
}

/** Another unit begins each year; in the last one the cell of the sample accounts. */
const startOf = ({ year }: Season) => (2026 - year) * 13

function leader(random: Random, unit: SampleUnit): string {
  if (unit.level === "cell") return "Bí thư chi bộ"
  return unit.level.endsWith("Commune") ? random.pick(leaders) : "Ban Tuyên giáo"
}

function buildModels(units: SampleUnit[], today: IsoDate): Practice<ModelColumns>[] {
  const random = seeded(5)
  return seasons.flatMap((season) => {
    const owners = ownersOf(units, season.owners, sampleCell)
    const columns = (unit: SampleUnit) => ({ ...random.pick(modelTexts), leader: leader(random, unit) })
    const registered = (unit: SampleUnit) => life(random, season, unit, today)
    const proposed = (unit: SampleUnit) => life(random, season, unit, today, "proposed")
    return [
      ...spread(season.models, owners, startOf(season), registered, columns),
      ...spread(season.proposals, owners, startOf(season) + 5, proposed, columns),
    ]
  })
}

function exemplarColumns(random: Random, kind: "collective" | "person", unit: SampleUnit): ExemplarColumns {
  const { fieldKey, text } = random.pick(achievements)
  const group = unit.level === "cell" ? unit.name : `${random.pick(collectives)} ${unit.place}`
  return { kind, name: kind === "person" ? personName(random) : group, fieldKey, achievement: text }
}

function buildExemplars(units: SampleUnit[], today: IsoDate): Practice<ExemplarColumns>[] {
  const random = seeded(6)
  return seasons.flatMap((season) => {
    const owners = ownersOf(units, season.owners, sampleCell)
    const registered = (unit: SampleUnit) => life(random, season, unit, today)
    const ofKind = (kind: "collective" | "person", count: number, shift: number) =>
      spread(count, owners, startOf(season) + shift, registered, (unit) => exemplarColumns(random, kind, unit))
    return [...ofKind("collective", season.collectives, 7), ...ofKind("person", season.persons, 0)]
  })
}

function steps(register: string, { id, life }: WithId<Practice<unknown>>): Prisma.LifeStepCreateManyInput[] {
  return life.steps.map(({ stage, on, evidence }) => ({ register, recordId: id, stage, on: toDbDate(on), evidence }))
}

/** One to three other units for each practice that was replicated. */
function replications(register: string, practice: WithId<Practice<unknown>>): Prisma.ReplicationCreateManyInput[] {
  const { id, unit, neighbours, life } = practice
  const replicated = life.steps.find((step) => step.stage === "replicated")
  if (!replicated) return []
  const start = neighbours.indexOf(unit)
  return Array.from({ length: 1 + (id % 3) }, (_, index) => ({
    register,
    recordId: id,
    unitId: neighbours[(start + index + 1) % neighbours.length]!.id,
    since: toDbDate(replicated.on),
  })).filter(({ unitId }) => unitId !== unit.id)
}

async function insertLives(tx: Tx, register: string, practices: WithId<Practice<unknown>>[]): Promise<void> {
  await inPortions(
    practices.flatMap((one) => steps(register, one)),
    (data) => tx.lifeStep.createMany({ data }),
  )
  await tx.replication.createMany({ data: practices.flatMap((one) => replications(register, one)) })
}

function row<C>({ id, unit, life, columns }: WithId<Practice<C>>) {
  return { id, unitId: unit.id, ...columns, ...lifeColumns(life) }
}

/** Inserts models and exemplars of 2016-2026 with their lives up to `today`; returns how many of each. */
export async function insertPractice(tx: Tx, units: SampleUnit[], today: IsoDate) {
  const models = await withIds(tx, "practice_model", buildModels(units, today))
  await tx.practiceModel.createMany({ data: models.map(row) })
  await insertLives(tx, "models", models)
  const exemplars = await withIds(tx, "exemplar", buildExemplars(units, today))
  await tx.exemplar.createMany({ data: exemplars.map(row) })
  await insertLives(tx, "exemplars", exemplars)
  return { models: models.length, exemplars: exemplars.length }
}
