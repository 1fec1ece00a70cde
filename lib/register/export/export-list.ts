import { knowsUnit, type Scope } from "@/lib/access/scope"
import { structureViewInline } from "@/lib/glossary"
import { unitOptions } from "@/lib/units/unit-options"
import { periodText } from "@/lib/format/months"
import { formatNumber } from "@/lib/format/numbers"
import { findPartPredecessors } from "@/lib/units/lineage/part-predecessors"
import { partText } from "@/lib/units/lineage/part-text"
import type { Cell } from "@/lib/office/cells"
import type { SheetToWrite } from "@/lib/office/write-xlsx"
import type { Register, StoredRecord } from "../register-types"
import { choiceLabel, type Choices } from "../field"
import { inSlices } from "../in-slices"
import { understood, type ListQuery } from "../list-query"
import type { ListRow } from "../list-sql"
import { chosenColumns, sheetColumns } from "../sheet"
import { mostExported } from "../sheet-limits"
import { loadSheetLabels } from "../sheet-labels"
import { noteTextReads } from "../noted-reads"
import { recordLines, writeRegister } from "./write-sheet"

const note =
  "Cột “Tên đơn vị” chỉ để xem. Nhập lại tệp này không làm đổi bản ghi nào; dòng mới thì để trống cột “Mã bản ghi”."

/** Which records the file holds when it is that of a unit: whose, of which years, along which structure. */
async function rangeNote(scope: Scope, { unitId, own, years, restated }: ListQuery): Promise<string> {
  const [unit] = unitId === undefined ? [] : await unitOptions(scope, [unitId])
  if (!unit) return ""
  const period = years && periodText(years)
  const breadth = own ? "riêng đơn vị" : "toàn nhánh"
  const view = own ? undefined : restated ? structureViewInline.now : structureViewInline.then
  const parts = restated && !own ? await findPartPredecessors(scope, unit.id) : []
  const lacking = parts.filter(({ heirId }) => heirId === unit.id).map((part) => ` ${partText(part, "danh sách")}.`)
  return ` Danh sách của ${[`${unit.name} (${breadth})`, period, view].filter(Boolean).join(", ")}.${lacking.join("")}`
}

function listCell(row: ListRow, name: string, choices: Choices): Cell {
  const value = row[name]
  if (value === null || value === undefined) return null
  return value instanceof Date ? value.toISOString().slice(0, 10) : choiceLabel(choices, name, String(value))
}

/** Rows of the list that have no record yet, such as people who have not written: they have a sheet of their own. */
function withoutRecord(register: Register, rows: ListRow[], choices: Choices): SheetToWrite[] {
  const missing = rows.filter((row) => row.id === null)
  if (missing.length === 0) return []
  return [
    {
      name: "Chưa có bản ghi",
      columns: register.list.columns.map(({ label, kind, wide }) => ({
        heading: label,
        width: wide ? 36 : 28,
        kind: kind === "date" ? "date" : "text",
      })),
      rows: missing.map((row) => register.list.columns.map((column) => listCell(row, column.name, choices))),
    },
  ]
}

async function loadInOrder(scope: Scope, register: Register, ids: number[]): Promise<StoredRecord[]> {
  const records = await inSlices(ids, (slice) => register.findMany(scope, slice))
  const byId = new Map(records.map((record) => [record.id, record]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function tooLong(total: number): { refusal: string } {
  const [found, most] = [formatNumber(total), formatNumber(mostExported)]
  return {
    refusal: `Danh sách có ${found} dòng; mỗi lần chỉ xuất được ${most} dòng. Hãy lọc theo đơn vị hoặc theo năm rồi xuất lại.`,
  }
}

/**
 * Every record of a filtered list as an .xlsx file that imports again without a difference, with all columns or those that the address asks for; or why not; null when the list is that of a unit
 * the actor does not know.
 */
export async function exportList(
  scope: Scope,
  register: Register,
  asked: ListQuery,
  search: Record<string, string> = {},
): Promise<Uint8Array | { refusal: string } | null> {
  const choices = await register.choices(scope)
  const query = understood(asked, { ...register, choices })
  if (query.problems.length > 0) return { refusal: query.problems.join(" ") }
  if (query.unitId !== undefined && !(await knowsUnit(scope, query.unitId))) return null
  const { total, rows } = await register.rows(scope, query, mostExported)
  if (total > mostExported) return tooLong(total)
  const ids = rows.flatMap((row) => row.id ?? [])
  const records = await loadInOrder(scope, register, ids)
  const columns = chosenColumns(sheetColumns(register, scope.actor.role), search)
  const labels = await loadSheetLabels(scope, register, records)
  const lines = records.flatMap((record) => recordLines(record, columns, choices, labels))
  if (lines.length > mostExported) return tooLong(lines.length)
  noteTextReads(scope, register, records, "export")
  return writeRegister(register, {
    columns,
    choices,
    rows: lines,
    note: note + (await rangeNote(scope, query)),
    more: withoutRecord(register, rows, choices),
  })
}
