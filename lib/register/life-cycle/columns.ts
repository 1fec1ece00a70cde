import { blankFormHref, registerHref } from "@/lib/addresses/records"
import { Prisma } from "@/lib/db/generated/client"
import type { LifeStage } from "@/lib/db/generated/enums"
import { toDbDate } from "@/lib/db/days"
import { listParams } from "@/lib/format/list-params"
import type { Awaited } from "../awaited"
import type { ListSource } from "../list-source"
import { shownValues } from "../form-values"
import { activeStages, staleAfterDays } from "./rules"
import { lastDay, type Life, type Lived } from "./schema"

interface LifeRow {
  stage: LifeStage
  proposedOn: Date
  registeredOn: Date | null
  startedOn: Date | null
  recognisedOn: Date | null
  replicatedOn: Date | null
  stoppedOn: Date | null
}

interface Consent<Day> {
  publishConsentOn: Day | null
  publishConsentBy: string
}

type LivedRow = LifeRow & Consent<Date> & { name: string; fieldKey: string; themeId: number | null }

const maybe = (day: string | null) => (day === null ? null : toDbDate(day))

/** What models and exemplars both hold, as columns of a record; their stages are `lifeColumns`. */
export function livedColumns({ unitId, name, fieldKey, themeId, proposedOn, ...consent }: Lived & { unitId: number }) {
  return { unitId, name, fieldKey, themeId, proposedOn: toDbDate(proposedOn), ...consentColumns(consent) }
}

/** What models and exemplars both hold, as a form or a sheet shows it. */
export function livedValues(row: LivedRow) {
  return shownValues(
    row,
    "name",
    "fieldKey",
    "themeId",
    "proposedOn",
    "stage",
    "registeredOn",
    "startedOn",
    "recognisedOn",
    "replicatedOn",
    "stoppedOn",
    "publishConsentOn",
    "publishConsentBy",
  )
}

/** The life cycle as columns of a new record. */
export function lifeColumns(input: Life) {
  return {
    stage: input.stage,
    proposedOn: toDbDate(input.proposedOn),
    registeredOn: maybe(input.registeredOn),
    startedOn: maybe(input.startedOn),
    recognisedOn: maybe(input.recognisedOn),
    replicatedOn: maybe(input.replicatedOn),
    stoppedOn: maybe(input.stoppedOn),
    lastUpdateOn: toDbDate(lastDay(input)),
  }
}

function consentColumns({ publishConsentOn, publishConsentBy }: Consent<string>) {
  return { publishConsentOn: maybe(publishConsentOn), publishConsentBy }
}

const active = Prisma.join(activeStages.map((stage) => Prisma.sql`${stage}::life_stage`))

/** SQL: active, and nobody has reported for 90 days. */
const stale = Prisma.sql`(x.stage IN (${active}) AND x.last_update_on < (SELECT roll_up.today()) - ${staleAfterDays}::int)`
/** SQL: proposed or registered, never begun. */
const neverStarted = Prisma.sql`(x.stage IN ('proposed', 'registered') AND x.started_on IS NULL)`

/** SQL: never begun, what was given up before it began among them. */
const unstarted = Prisma.sql`(${neverStarted} OR (x.stage = 'stopped' AND x.started_on IS NULL))`

const attentions = new Map(Object.entries({ stale, neverStarted, unstarted }))

/** SQL: the day that a record counts on. */
export const lifeDay = Prisma.sql`coalesce(x.registered_on, x.proposed_on)`

/** The part of a list that models and exemplars share; the record table has the alias `x`. */
export const lifeList = {
  joins: { f: Prisma.sql`JOIN practice_field f ON f.key = x.field_key` },
  columns: {
    name: Prisma.sql`x.name`,
    unit: Prisma.sql`unit_name_on(x.unit_id, ${lifeDay})`,
    field: Prisma.sql`f.name`,
    stage: Prisma.sql`x.stage::text`,
    registeredOn: Prisma.sql`x.registered_on`,
    lastUpdateOn: Prisma.sql`x.last_update_on`,
    attention: Prisma.sql`CASE WHEN ${stale} THEN 'stale' WHEN ${neverStarted} THEN 'neverStarted' END`,
  },
  filters: {
    stage: (value: string) => Prisma.sql`x.stage::text = ${value}`,
    attention: (value: string) => attentions.get(value) ?? neverStarted,
  },
  sorts: {
    name: Prisma.sql`x.name COLLATE vi_natural`,
    registeredOn: Prisma.sql`x.registered_on`,
    lastUpdateOn: Prisma.sql`x.last_update_on`,
    stage: Prisma.sql`x.stage`,
  },
  indexed: { lastUpdateOn: Prisma.sql`x.id` },
  indexedUpwards: { registeredOn: Prisma.sql`x.id` },
} satisfies Partial<ListSource>

/** What is proposed or reported about a record is an entry of its month. */
export const lifeAwaited: Awaited = {
  rhythm: "month",
  deadline: "records",
  from: "branch",
  days: [Prisma.sql`x.proposed_on`, Prisma.sql`x.last_update_on`],
}

/** What is proposed, registered and begun is work of the unit; news of it, its recognition, replication or stop may come when the unit is gone. */
export const lifeWorkDays = {
  proposedOn: Prisma.sql`x.proposed_on`,
  registeredOn: Prisma.sql`x.registered_on`,
  startedOn: Prisma.sql`x.started_on`,
}

/** What a record with a life cycle may need, and what a year asks of all of them at its end. */
export const attentionNames = {
  stale: "Quá 90 ngày chưa cập nhật",
  neverStarted: "Chưa bắt đầu thực hiện",
  unstarted: "Chưa bắt đầu, kể cả đã dừng",
} as const

/** What is asked for at the end of every year, and what is late all year round. */
export const lifeShortcuts = (slug: "mo-hinh" | "dien-hinh") => (year: number) => [
  {
    label: `Chưa bắt đầu trong năm ${year}`,
    href: registerHref(slug, { query: { attention: "unstarted", [listParams.from]: year } }),
  },
  { label: attentionNames.stale, href: registerHref(slug, { query: { attention: "stale" } }) },
  { label: "In mẫu phiếu đăng ký để viết tay", href: blankFormHref(slug) },
]
