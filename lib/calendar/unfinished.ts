import type { Scope } from "@/lib/access/scope"
import { toDbDate } from "@/lib/db/days"
import { formatDate, yearOf, type IsoDate } from "@/lib/format/dates"
import { listed } from "@/lib/format/listed"
import type { UnitRef } from "@/lib/units/reorganise/reorganisation"
import { groupOf, type Affected } from "@/lib/units/wizard/affected-group"
import type { MovedUnit, Moves, UnfinishedWork } from "@/lib/units/wizard/unfinished"
import { typedDeadline } from "./deadline"

/** Deadlines of an ended unit hold for those below it no longer. */
async function deadlinesOf({ tx }: Scope, ended: number[], on: IsoDate): Promise<Affected[]> {
  const rows = await tx.$queryRaw<{ name: string; kind: string; year: number }[]>`
    SELECT unit_name_on(d.unit_id, roll_up.today()) AS name, k.name AS kind, d.year FROM deadline d JOIN deadline_kind k ON k.key = d.kind_key
    WHERE d.unit_id = ANY (${ended}::int[]) AND d.year >= extract(year FROM ${toDbDate(on)}::date) ORDER BY d.year, 1, k.sort_order`
  const own = await tx.$queryRaw<{ name: string; what: string; due: IsoDate }[]>`
    SELECT unit_name_on(d.unit_id, roll_up.today()) AS name, d.name AS what, d.due_on::text AS due FROM own_deadline d
    WHERE d.unit_id = ANY (${ended}::int[]) AND d.due_on >= ${toDbDate(on)}::date ORDER BY d.due_on, 1`
  return [
    ...rows.map(({ name, kind, year }) => ({ text: `“${kind}” năm ${year} của ${name}`, href: null })),
    ...own.map(({ name, what, due }) => ({ text: `“${what}” ngày ${formatDate(due)} của ${name}`, href: null })),
  ]
}

interface SetDay {
  unitId: number
  kind: string
  year: number
  month: number | null
  day: number | null
}

/** Deadlines of the units from a year on, those as installed as set by nobody (0) in every year that anybody set one for. */
async function findSetDays({ tx }: Scope, units: UnitRef[], year: number): Promise<SetDay[]> {
  const set = await tx.$queryRaw<SetDay[]>`
    SELECT d.unit_id AS "unitId", k.name AS kind, d.year, d.month, d.day FROM deadline d JOIN deadline_kind k ON k.key = d.kind_key
    WHERE d.unit_id = ANY (${units}::int[]) AND d.year >= ${year}::int ORDER BY d.year, k.sort_order`
  const kinds = await tx.deadlineKind.findMany()
  const years = [...new Set(set.map((one) => one.year))]
  const installed = kinds.flatMap(({ name, month, day }) =>
    years.map((one): SetDay => ({ unitId: 0, kind: name, year: one, month, day })),
  )
  return [...set, ...installed]
}

const key = ({ unitId, kind, year }: Pick<SetDay, "unitId" | "kind" | "year">) => `${unitId}/${year}/${kind}`

const namesOf = (names: string[]) => listed(names, { most: 3, others: "đơn vị khác", between: ", " })

/** Deadlines that are others under the new unit, units with the same change together. */
async function changedDeadlines(scope: Scope, { units: moved, on }: Moves): Promise<Affected[]> {
  const ways = [...new Set(moved.flatMap(({ before, after }) => [...before, ...after]))].filter((ref) => ref > 0)
  const days = await findSetDays(scope, ways, yearOf(on))
  const byKey = new Map(days.map((one) => [key(one), one]))
  const asked = days.filter(({ unitId }) => unitId === 0)
  const changes = new Map<string, string[]>()
  for (const { name, before, after } of moved)
    for (const { kind, year } of asked) {
      const dayOn = (way: UnitRef[]) => {
        const unitId = way.find((ref) => byKey.has(key({ unitId: ref, kind, year }))) ?? 0
        return typedDeadline(byKey.get(key({ unitId, kind, year }))!, year) || "chưa đặt"
      }
      const [was, is] = [dayOn(before), dayOn(after)]
      const change = `“${kind}” năm ${year}: ${was} thành ${is}`
      if (was !== is) changes.set(change, [...(changes.get(change) ?? []), name])
    }
  return [...changes].map(([change, names]) => ({ text: `${change}, của ${namesOf(names)}`, href: null }))
}

/** Deadlines that units above set of their own: those that hold no longer, and those that hold from then on. */
async function changedOwn({ tx }: Scope, { units: moved, on }: Moves): Promise<Affected[]> {
  const ways = [...new Set(moved.flatMap(({ before, after }) => [...before, ...after]))].filter((ref) => ref > 0)
  const rows = await tx.$queryRaw<{ unitId: number; setter: string; what: string; due: IsoDate }[]>`
    SELECT d.unit_id AS "unitId", unit_name_on(d.unit_id, roll_up.today()) AS setter, d.name AS what, d.due_on::text AS due FROM own_deadline d
    WHERE d.unit_id = ANY (${ways}::int[]) AND d.due_on >= ${toDbDate(on)}::date ORDER BY d.due_on, d.id`
  return rows.flatMap(({ unitId, setter, what, due }) => {
    const told = `“${what}” ngày ${formatDate(due)} do ${setter} đặt`
    const names = (test: (unit: MovedUnit) => boolean) => moved.filter(test).map(({ name }) => name)
    const left = names(({ before, after }) => before.includes(unitId) && !after.includes(unitId))
    const taken = names(({ before, after }) => !before.includes(unitId) && after.includes(unitId))
    return [
      ...(left.length > 0 ? [{ text: `Thôi theo ${told}: ${namesOf(left)}`, href: null }] : []),
      ...(taken.length > 0 ? [{ text: `Theo ${told}: ${namesOf(taken)}`, href: null }] : []),
    ]
  })
}

/** Deadlines that end with their unit, and those that are others under a new unit above. */
export const unfinishedDeadlines: UnfinishedWork = {
  atEnded: async (scope, { toCell, other }, on) =>
    groupOf(
      "Thời hạn riêng của đơn vị kết thúc",
      "Thôi áp dụng cho đơn vị trực thuộc.",
      await deadlinesOf(scope, [...toCell, ...other], on),
    ),
  atMoved: async (scope, moves) =>
    groupOf(
      "Thời hạn thay đổi theo cấp trên mới",
      "Đơn vị không đặt riêng thì theo cấp trên, kể cả các đơn vị trực thuộc của đơn vị chuyển.",
      [...(await changedDeadlines(scope, moves)), ...(await changedOwn(scope, moves))],
    ),
}
