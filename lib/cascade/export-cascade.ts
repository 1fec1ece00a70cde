import type { Scope } from "@/lib/access/scope"
import { formatDate, today } from "@/lib/format/dates"
import type { Cell } from "@/lib/office/cells"
import { writeWorkbook, type SheetColumn } from "@/lib/office/write-xlsx"
import { findCascade, type CascadeUnit } from "./find-cascade"
import { findCascadeSubject } from "./load-cascade"

const allLevels = 100

const columns: SheetColumn[] = [
  { heading: "Đơn vị", width: 40, kind: "text" },
  { heading: "Cấp trên trực tiếp", width: 40, kind: "text" },
  { heading: "Văn bản triển khai", width: 20, kind: "text" },
  { heading: "Ngày ban hành", width: 14, kind: "date" },
  { heading: "Sau (ngày)", width: 10, kind: "number" },
  { heading: "Hội nghị học tập, quán triệt", width: 40, kind: "text" },
  { heading: "Ngày hội nghị", width: 14, kind: "date" },
  { heading: "Sau (ngày)", width: 10, kind: "number" },
]

function lineOf(unit: CascadeUnit, names: Map<number, string>): Cell[] {
  const { symbol, issuedOn, issuedAfter, conference, heldOn, heldAfter } = unit
  const parent = names.get(unit.parentId ?? 0) ?? null
  return [
    unit.name,
    parent,
    symbol ?? "Chưa ban hành",
    issuedOn,
    issuedAfter,
    conference ?? "Chưa tổ chức",
    heldOn,
    heldAfter,
  ]
}

/** Every unit of the branch, of any depth, as an .xlsx file; null when the actor may not read the document or the branch. */
export async function exportCascade(scope: Scope, id: string | undefined, search: Record<string, string>) {
  const subject = await findCascadeSubject(scope, id, search)
  if (!subject) return null
  const { document, query } = subject
  const units = await findCascade(scope, { documentId: document.id, unitId: query.unitId, levels: allLevels })
  const names = new Map(units.map(({ unitId, name }) => [unitId, name]))
  const note = `Việc triển khai ${document.title}, đến ngày ${formatDate(today())}, theo tổ chức hiện nay.`
  return writeWorkbook({
    sheets: [{ name: "Việc triển khai", columns, rows: units.map((unit) => lineOf(unit, names)), note }],
  })
}
