import type { Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { toDbDate } from "@/lib/db/days"
import type { IsoDate } from "@/lib/format/dates"
import { restructure } from "@/lib/roll-up/restructure"
import { changeUnit, type Errors } from "./change-unit"
import { parentProblem } from "./parent-rules"
import { changeFrom } from "./periods"
import type { CloseInput } from "./schema"
import { chosenUnit } from "./search-units"
import { findUnit, type Unit } from "./unit-store"

/** Names of units that work below one on a day or begin to later. */
async function activeChildren({ tx }: Scope, id: number, from: IsoDate): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT unit_name_on(unit_id, ${toDbDate(from)}::date) AS name FROM unit_placement
    WHERE parent_id = ${id}::int AND relation = 'child' AND (valid_to IS NULL OR valid_to > ${toDbDate(from)}::date) ORDER BY 1`
  return rows.map((row) => row.name)
}

function childrenMessage(names: string[]): string {
  const more = names.length > 5 ? ` và ${names.length - 5} đơn vị khác` : ""
  return `Đơn vị còn ${names.length} đơn vị trực thuộc: ${names.slice(0, 5).join(", ")}${more}. Hãy chuyển hoặc kết thúc các đơn vị đó trước.`
}

/** The rows of a unit that end when it closes. */
interface Ends {
  placementId: number
  nameId: number
  kindId: number
}

const sameDay = "Đơn vị vừa thành lập, chuyển cấp trên, đổi tên hoặc đổi loại vào chính ngày này. Hãy chọn ngày sau đó."

/** The last place, name and type, each of which must have begun before the day they end on. */
async function endsOf({ tx }: Scope, unitId: number, from: IsoDate): Promise<Ends | { errors: Errors }> {
  const last = { where: { unitId }, orderBy: { validFrom: "asc" } } as const
  const placements = await tx.unitPlacement.findMany(last)
  const placement = changeFrom(placements, from)
  const name = changeFrom(await tx.unitName.findMany(last), from)
  const kind = changeFrom(await tx.unitKind.findMany(last), from)
  if ("message" in placement) return { errors: { from: placement.message } }
  if ("message" in name) return { errors: { from: name.message } }
  if ("message" in kind) return { errors: { from: kind.message } }
  if (placement.row.relation === "successor") return { errors: { from: "Đơn vị đã kết thúc hoạt động." } }
  if (placement.corrects || name.corrects || kind.corrects) return { errors: { from: sameDay } }
  return { placementId: placement.row.id, nameId: name.row.id, kindId: kind.row.id }
}

async function refusal(scope: Scope, unit: Unit, heirId: number | null, from: IsoDate): Promise<Errors | null> {
  if (unit.id === scope.actor.unitId)
    return { from: "Đây là đơn vị bạn quản trị: việc này do quản trị của cấp trên làm." }
  const children = await activeChildren(scope, unit.id, from)
  if (children.length > 0) return { from: childrenMessage(children) }
  if (heirId === unit.id) return { heirId: "Đơn vị kế thừa phải là một đơn vị khác." }
  const problem = await parentProblem(scope, heirId, from)
  return problem ? { heirId: problem } : null
}

async function write(scope: Scope, unit: Unit, heirId: number | null, from: IsoDate): Promise<Errors | null> {
  const ends = await endsOf(scope, unit.id, from)
  if ("errors" in ends) return ends.errors
  const errors = await refusal(scope, unit, heirId, from)
  if (errors) return errors
  const { tx } = scope
  const validTo = toDbDate(from)
  await tx.unitPlacement.update({ where: { id: ends.placementId }, data: { validTo } })
  await tx.unitName.update({ where: { id: ends.nameId }, data: { validTo } })
  await tx.unitKind.update({ where: { id: ends.kindId }, data: { validTo } })
  await tx.unitPlacement.create({
    data: { unitId: unit.id, parentId: heirId, relation: "successor", validFrom: validTo },
  })
  await restructure(tx, [unit.id], from)
  return null
}

/**
 * Closes a unit from a day on; from then its records count under its heir (its parent unless another is named).
 * Refused while a unit works below it on that day or later.
 */
export async function closeUnit(scope: Scope, input: CloseInput): Promise<Outcome | null> {
  const named = input.heirId !== "" || input.heirIdMa !== ""
  const chosen = named ? await chosenUnit(scope, input.heirId, input.heirIdMa) : null
  const heirOf = (unit: Unit) => (named ? chosen : unit.parentId)
  return changeUnit(scope, input, {
    action: "close",
    wish: async (unit) => {
      const heirId = heirOf(unit)
      const heir = heirId === null ? null : await findUnit(scope, heirId, input.from)
      return { label: "Kết thúc hoạt động, đơn vị kế thừa", stored: "", typed: heir?.name ?? "" }
    },
    write: (unit) => write(scope, unit, heirOf(unit), input.from),
  })
}
