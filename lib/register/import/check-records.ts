import type { RawValues } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import type { Register, StoredRecord } from "../register-types"
import { loadSheetLabels } from "../sheet-labels"
import { differingColumns } from "./differences"
import { Findings, type SheetError } from "./findings"
import type { FreshRow } from "./fresh-row"
import type { SheetRecord } from "./group-lines"
import { columnOfPath, type Layout } from "./layout"
import { filledLines, readValues } from "./read-values"
import { onceRows } from "./once-rows"
import type { ImportOptions } from "./options"
import { asWritten, changesSomething, withChanges, type KnownRow, type SameRows } from "./same-rows"
import { findStored, namesRecord } from "./stored-records"

/** Puts the messages of a checked record where its cells are. */
function placeErrors(layout: Layout, record: SheetRecord, messages: Record<string, string>, findings: Findings): void {
  for (const [path, message] of Object.entries(messages)) {
    const [name = "", index] = path.split(".")
    const line = index === undefined ? undefined : filledLines(layout, record, name)[Number(index)]
    findings.add((line ?? record.lines[0]!).row, columnOfPath(layout, path), message)
  }
}

/** What the register says of the records of a sheet. */
interface CheckedRecords {
  /** Stored records that the sheet names and does not change. */
  unchanged: number
  /** Stored ones that it names and changes. */
  changed: KnownRow[]
  doubts: SheetError[]
  /** Lines of what can be there once only and is there already. */
  once: SameRows
  /** The new ones. */
  rows: FreshRow[]
}

/** Checks the records of a sheet, new ones and those that are named by their number; what is wrong is added to the findings. As long as nobody decided what becomes of what is there, new records are measured beside it as it would be. */
export async function checkRecords(
  scope: Scope,
  register: Register,
  layout: Layout,
  records: SheetRecord[],
  findings: Findings,
  same: ImportOptions["same"],
): Promise<CheckedRecords> {
  const stored = await findStored(scope, register, layout, records, findings)
  const labels = await loadSheetLabels(scope, register, [...stored.values()])
  const values = await readValues(scope, register, layout, { records, stored, labels, findings })
  const doubts = new Findings()
  const { unchanged, changed } = await checkStored(scope, register, layout, { stored, values, findings, doubts })
  const lines = records
    .filter((record) => !namesRecord(layout, record))
    .map((record) => ({ record, row: record.lines[0]!.row, raw: values.get(record)! }))
  const once = await onceRows(scope, register, lines, findings)
  const there = new Set([...once.known, ...once.twice].map(({ row }) => row))
  const fresh = lines.filter(({ row }) => !there.has(row))
  const checked = await register.check(
    scope,
    fresh.map(({ raw }) => raw),
  )
  const rows = fresh.map(({ record, row, raw }, i): FreshRow => {
    placeErrors(layout, record, checked[i]!.errors, findings)
    placeErrors(layout, record, checked[i]!.doubts ?? {}, doubts)
    return { row, rows: record.lines.map((line) => line.row), raw, checked: checked[i]! }
  })
  if (same === "update") await checkOnce(scope, register, layout, { lines, once, findings, doubts })
  const updates = same === "update" || same === null ? [...changed, ...once.known].filter(changesSomething) : []
  await checkBeside(scope, register, layout, { records, written: [...rows, ...updates], findings })
  return { unchanged, changed, doubts: doubts.sorted(), once, rows }
}

interface WrittenLines {
  records: SheetRecord[]
  written: (FreshRow | KnownRow)[]
  findings: Findings
}

/** What stands against the records of a sheet beside each other, once all of them are written. */
async function checkBeside(
  scope: Scope,
  register: Register,
  layout: Layout,
  { records, written, findings }: WrittenLines,
) {
  const recordOf = new Map(records.map((record) => [record.lines[0]!.row, record]))
  const errors = await register.checkBeside(scope, written.map(asWritten))
  for (const [i, { row }] of written.entries()) placeErrors(layout, recordOf.get(row)!, errors[i]!, findings)
}

interface OnceLines {
  lines: { record: SheetRecord; row: number }[]
  once: SameRows
  findings: Findings
  doubts: Findings
}

/** What stands against the updates of what is there once. */
async function checkOnce(scope: Scope, register: Register, layout: Layout, { lines, once, ...told }: OnceLines) {
  const recordOf = new Map(lines.map(({ row, record }) => [row, record]))
  for (const { row, record, raw } of once.known.filter(changesSomething)) {
    placeErrors(layout, recordOf.get(row)!, await register.problems(scope, record, raw, "alone"), told.findings)
    placeErrors(layout, recordOf.get(row)!, await register.doubts(scope, record, raw), told.doubts)
  }
}

interface StoredLines {
  stored: Map<SheetRecord, StoredRecord>
  values: Map<SheetRecord, RawValues>
  findings: Findings
  doubts: Findings
}

/** The lines that name a record by its number: how many say what is stored, and those that say something else. Private texts are not changed by files. */
async function checkStored(
  scope: Scope,
  register: Register,
  layout: Layout,
  { stored, values, findings, doubts }: StoredLines,
) {
  const changed: Omit<KnownRow, "changes">[] = []
  let unchanged = 0
  for (const [record, known] of stored) {
    const raw = values.get(record)!
    const columns = differingColumns(register, layout, known, raw)
    const row = record.lines[0]!.row
    if (columns.length === 0) unchanged++
    else if (register.privateFields.length > 0) {
      const names = columns.map(({ column }) => `“${column.heading}”`).join(", ")
      const message = `Bản ghi này đã có trong sổ và khác ở ${names}. Hãy sửa bản ghi này trên màn hình.`
      findings.add(row, columns[0], message)
    } else {
      placeErrors(layout, record, await register.problems(scope, known, raw, "alone"), findings)
      placeErrors(layout, record, await register.doubts(scope, known, raw), doubts)
      changed.push({ row, record: known, raw, isNamed: true, isOnce: false })
    }
  }
  return { unchanged, changed: await withChanges(scope, register, changed) }
}
