import type { Scope } from "@/lib/access/scope"
import { typedDeadline } from "@/lib/calendar/deadline"
import { toDbDate } from "@/lib/db/days"
import { formatDate, yearOf, type IsoDate } from "@/lib/format/dates"
import { formatNumber } from "@/lib/format/numbers"
import { reportKindNames, type ReportKind } from "@/lib/glossary"
import type { PlanBasis } from "../reorganise/compile-plan"
import type { Plan } from "../reorganise/plan"
import type { UnitRef } from "../reorganise/reorganisation"
import { groupOf, type Affected, type AffectedGroup } from "./affected-group"
import { parentsAfter } from "./moved-figures"

/** A unit that comes under another, with the units above it before and after, itself first. */
interface Moved {
  id: number
  name: string
  before: UnitRef[]
  after: UnitRef[]
}

interface SetDay {
  unitId: number
  kind: string
  year: number
  month: number | null
  day: number | null
}

function movedUnits(plan: Plan, basis: PlanBasis): Moved[] {
  const parentAfter = parentsAfter(plan, basis)
  const way = (unit: number, parentOf: (unit: UnitRef) => UnitRef | null): UnitRef[] => {
    const up: UnitRef[] = []
    for (let at: UnitRef | null = unit; at !== null && !up.includes(at); at = parentOf(at)) up.push(at)
    return up
  }
  return plan.placed.flatMap(({ unitId, relation }): Moved[] => {
    const unit = basis.units.get(unitId)
    if (relation !== "child" || !unit) return []
    const before = way(unitId, (at) => basis.units.get(at)?.parentId ?? null)
    return [{ id: unitId, name: unit.name, before, after: way(unitId, parentAfter) }]
  })
}

/** Reports that the unit above has not decided about yet: another one will. */
async function waitingReports({ tx }: Scope, moved: Moved[], nameOf: (ref: UnitRef) => string): Promise<Affected[]> {
  const byId = new Map(moved.map((unit) => [unit.id, unit]))
  const rows = await tx.$queryRaw<{ id: number; unitId: number; kind: ReportKind; year: string }[]>`
    SELECT r.id, r.unit_id AS "unitId", r.kind::text, to_char(r.to_month, 'YYYY') AS year FROM report r
    WHERE r.unit_id = ANY (${[...byId.keys()]}::int[]) AND r.status = 'submitted' ORDER BY r.to_month DESC, r.id`
  return rows.map(({ id, unitId, kind, year }) => {
    const { name, before, after } = byId.get(unitId)!
    const [was, is] = [before[1]!, after[1]!].map(nameOf)
    return {
      text: `${reportKindNames[kind]} ${year} của ${name}: ${is} duyệt, thay cho ${was}`,
      href: `/bao-cao/${id}`,
    }
  })
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

const fewNames = 3

function namesOf(names: string[]): string {
  const others = names.length - fewNames
  return names.slice(0, fewNames).join(", ") + (others > 0 ? ` và ${formatNumber(others)} đơn vị khác` : "")
}

/** Deadlines that are others under the new unit, units with the same change together. */
async function changedDeadlines(scope: Scope, moved: Moved[], on: IsoDate): Promise<Affected[]> {
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
async function changedOwn({ tx }: Scope, moved: Moved[], on: IsoDate): Promise<Affected[]> {
  const ways = [...new Set(moved.flatMap(({ before, after }) => [...before, ...after]))].filter((ref) => ref > 0)
  const rows = await tx.$queryRaw<{ unitId: number; setter: string; what: string; due: IsoDate }[]>`
    SELECT d.unit_id AS "unitId", unit_name_on(d.unit_id, roll_up.today()) AS setter, d.name AS what, d.due_on::text AS due FROM own_deadline d
    WHERE d.unit_id = ANY (${ways}::int[]) AND d.due_on >= ${toDbDate(on)}::date ORDER BY d.due_on, d.id`
  return rows.flatMap(({ unitId, setter, what, due }) => {
    const told = `“${what}” ngày ${formatDate(due)} do ${setter} đặt`
    const names = (test: (unit: Moved) => boolean) => moved.filter(test).map(({ name }) => name)
    const left = names(({ before, after }) => before.includes(unitId) && !after.includes(unitId))
    const taken = names(({ before, after }) => !before.includes(unitId) && after.includes(unitId))
    return [
      ...(left.length > 0 ? [{ text: `Thôi theo ${told}: ${namesOf(left)}`, href: null }] : []),
      ...(taken.length > 0 ? [{ text: `Theo ${told}: ${namesOf(taken)}`, href: null }] : []),
    ]
  })
}

/** What is unfinished at units that come under another unit: who decides and what is due when change with it. */
export async function findMovedWork(scope: Scope, plan: Plan, basis: PlanBasis): Promise<AffectedGroup[]> {
  const moved = movedUnits(plan, basis)
  const newNames = new Map(plan.founded.map(({ id, name }) => [id, name]))
  const nameOf = (ref: UnitRef) => newNames.get(ref) ?? basis.units.get(ref)?.name ?? ""
  return [
    ...groupOf(
      "Báo cáo đã nộp của đơn vị chuyển cấp trên",
      "Từ ngày này do cấp trên mới duyệt hoặc trả lại.",
      await waitingReports(scope, moved, nameOf),
    ),
    ...groupOf(
      "Thời hạn thay đổi theo cấp trên mới",
      "Đơn vị không đặt riêng thì theo cấp trên, kể cả các đơn vị trực thuộc của đơn vị chuyển.",
      [...(await changedDeadlines(scope, moved, plan.on)), ...(await changedOwn(scope, moved, plan.on))],
    ),
  ]
}
