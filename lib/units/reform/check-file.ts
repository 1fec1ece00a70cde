import type { Scope } from "@/lib/access/scope"
import type { SheetRead } from "@/lib/office/cells"
import { anySheet } from "@/lib/uploads/sheet-choice"
import type { SheetNotes } from "@/lib/uploads/sheet-notes"
import { compilePlan } from "../reorganise/compile-plan"
import type { PlanBasis } from "../reorganise/plan-basis"
import type { PlanProblem } from "../reorganise/plan"
import type { Reorganisation } from "../reorganise/reorganisation"
import { keptUnits } from "../reach"
import type { SheetError } from "../sheet/errors"
import { readLayout } from "../sheet/read-layout"
import { spellingsOf } from "../sheet/spellings"
import { unitTypes } from "../unit-store"
import { reformColumns, type ReformColumn, type ReformErrors } from "./columns"
import { readLines, type ReformLine } from "./lines"
import { toReorganisation, type ReadReform, type Standing } from "./to-reorganisation"

/** Rows of a file of a reform. */
export const mostReformRows = 50_000

/** A file of a reform: refused as a whole, wrong in some cells, or what it asks for. */
export type CheckedReform =
  | { ok: false; message: string }
  | { ok: true; notes: SheetNotes; errors: SheetError[] }
  | { ok: true; notes: SheetNotes; errors: []; wish: Reorganisation }

const namedCodes = (lines: ReformLine[]) =>
  new Set(lines.flatMap(({ old, new: code, parent }) => [old, code, parent]).filter(Boolean))

/** The lines with each code spelled in one way. */
async function spelledAlike(scope: Scope, lines: ReformLine[]): Promise<ReformLine[]> {
  const spelled = await spellingsOf(scope, namedCodes(lines))
  return lines.map((line) => {
    return { ...line, old: spelled(line.old), new: spelled(line.new), parent: spelled(line.parent) }
  })
}

async function findStanding(scope: Scope, lines: ReformLine[]): Promise<Standing> {
  const codes = namedCodes(lines)
  const rows = await scope.tx.$queryRaw<{ id: number; code: string }[]>`
    SELECT u.id, u.code FROM unit u WHERE u.code IN (SELECT code FROM jsonb_array_elements_text(${JSON.stringify([...codes])}::jsonb) code)`
  const kept = await keptUnits(
    scope,
    rows.map(({ id }) => id),
  )
  return new Map(rows.flatMap(({ id, code }) => (kept.has(id) ? [[code, id] as const] : [])))
}

const columnOf: Record<PlanProblem["about"], ReformColumn> = {
  on: "on",
  unit: "old",
  parent: "parent",
  name: "name",
  code: "new",
  type: "type",
  successor: "new",
  member: "old",
}

/** Lines that say of the same unit the same thing twice: each names the other. */
function twiceSaid(lines: ReformLine[], errors: ReformErrors): void {
  const first = new Map<string, ReformLine>()
  for (const line of lines) {
    const key = JSON.stringify([line.old, line.new])
    const earlier = line.old === "" ? undefined : first.get(key)
    if (!earlier) first.set(key, line)
    else {
      errors.add(line.row, "old", `Dòng này trùng dòng ${earlier.row}. Hãy bỏ một trong hai dòng.`)
      errors.add(earlier.row, "old", `Dòng này trùng dòng ${line.row}. Hãy bỏ một trong hai dòng.`)
    }
  }
}

/** People of a split cell cannot be told apart by a file. */
function splitMembers({ wish, rowOf }: ReadReform, basis: PlanBasis, errors: ReformErrors): void {
  const split = new Map(wish.ended.flatMap(({ unitId, to }) => (to.length > 1 ? [[unitId, to] as const] : [])))
  for (const { unitId } of basis.members) {
    const to = split.get(unitId)
    if (to && to.filter(({ extent }) => extent === "whole").length !== 1) {
      const message = `“${basis.units.get(unitId)?.name}” có người: hãy dùng “Tách đơn vị” để chọn nơi về của từng người.`
      errors.add(rowOf.get(unitId) ?? 0, "old", message)
    }
  }
}

/** Reads the rows of a reform's file and works it out against what is stored; names every inconsistency by row and column. Writes nothing. */
export async function checkFile(scope: Scope, sheet: SheetRead, choice = anySheet): Promise<CheckedReform> {
  if (!sheet.ok) return sheet
  if (sheet.meta.register && sheet.meta.register !== "reform")
    return { ok: false, message: "Đây là tệp mẫu khác. Hãy tải tệp mẫu của việc sắp xếp tổ chức." }
  const found = readLayout(reformColumns, sheet, choice)
  if ("refusal" in found) return { ok: false, message: found.refusal }
  const { rows, layout, errors, notes } = found
  const lines = await spelledAlike(scope, readLines(rows, layout, await unitTypes(scope), errors))
  if (lines.length === 0 && errors.count === 0) return { ok: false, message: "Tệp chưa có dòng nào dưới dòng tiêu đề." }
  if (lines.length === 0) return { ok: true, notes, errors: errors.sorted() }
  const before = errors.count
  twiceSaid(lines, errors)
  const read = toReorganisation(lines, await findStanding(scope, lines), scope.actor.unitId, errors)
  // What was said of a row explains what the plan would say of it; of the other rows everything is said at once.
  const told = new Set(errors.sorted().map(({ row }) => row))
  const { problems, choices, basis } = await compilePlan(scope, read.wish)
  for (const { unitId, about, message } of [...problems, ...(before > 0 ? [] : choices)]) {
    const row = (unitId !== null && read.rowOf.get(unitId)) || lines[0]!.row
    if (!told.has(row)) errors.add(row, columnOf[about], message)
  }
  splitMembers(read, basis, errors)
  return errors.count > 0
    ? { ok: true, notes, errors: errors.sorted() }
    : { ok: true, notes, errors: [], wish: read.wish }
}
