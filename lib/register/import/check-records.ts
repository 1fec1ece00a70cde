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
import { withChanges, type KnownRow } from "./same-rows"
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
  /** The new ones. */
  rows: FreshRow[]
}

/** Checks the records of a sheet, new ones and those that are named by their number; what is wrong is added to the findings. */
export async function checkRecords(
  scope: Scope,
  register: Register,
  layout: Layout,
  records: SheetRecord[],
  findings: Findings,
): Promise<CheckedRecords> {
  const stored = await findStored(scope, register, layout, records, findings)
  const labels = await loadSheetLabels(scope, register, [...stored.values()])
  const values = await readValues(scope, register, layout, { records, stored, labels, findings })
  const doubts = new Findings()
  const { unchanged, changed } = await checkStored(scope, register, layout, { stored, values, findings, doubts })
  const fresh = records.filter((record) => !namesRecord(layout, record))
  const checked = await register.check(
    scope,
    fresh.map((record) => values.get(record)!),
  )
  fresh.forEach((record, i) => placeErrors(layout, record, checked[i]!.errors, findings))
  const rows = fresh.map((record, i): FreshRow => {
    const rows = record.lines.map(({ row }) => row)
    return { row: rows[0]!, rows, raw: values.get(record)!, checked: checked[i]! }
  })
  fresh.forEach((record, i) => placeErrors(layout, record, checked[i]!.doubts ?? {}, doubts))
  return { unchanged, changed, doubts: doubts.sorted(), rows }
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
      placeErrors(layout, record, await register.problems(scope, known, raw), findings)
      placeErrors(layout, record, await register.doubts(scope, known, raw), doubts)
      changed.push({ row, record: known, raw, isNamed: true })
    }
  }
  return { unchanged, changed: await withChanges(scope, register, changed) }
}
