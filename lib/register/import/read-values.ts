import type { RawValue, RawValues } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { cellName } from "@/lib/office/cells"
import type { Register, StoredRecord } from "../register-types"
import type { Choices } from "../field"
import type { SheetColumn } from "../sheet"
import type { SheetLabels } from "../sheet-labels"
import { shownCell } from "../sheet-text"
import { peopleFinder } from "./find-people"
import { findUnits } from "./find-units"
import type { SheetRecord } from "./group-lines"
import type { Layout, PlacedColumn } from "./layout"
import type { Line } from "./lines"
import type { Findings } from "./findings"
import { dayOfNumber } from "./read-dates"
import { checkboxMeaning, choiceMeaning, linksMeaning, type Meaning } from "./to-value"

/** What the meaning of a cell is looked up in. */
interface Known {
  choices: Choices
  labels: SheetLabels
  units: Map<string, number>
  findPerson: (unitId: number, text: string) => { id: number } | { error: string }
}

const unitUnknown = "Không có đơn vị mã này trong phạm vi của bạn. Xem trang tính “Mã đơn vị” của tệp mẫu."

function meaningOf(column: SheetColumn, text: string, unitId: number | undefined, known: Known): Meaning {
  const { kind, name } = column.field
  if (kind === "choice") return choiceMeaning(known.choices[name] ?? [], text)
  if (kind === "checkbox") return checkboxMeaning(text)
  if (kind === "links") return linksMeaning(text)
  if (kind === "unit") {
    const id = known.units.get(text)
    return id ? { value: String(id) } : { error: unitUnknown }
  }
  if (kind !== "person") return { value: text }
  if (unitId === undefined) return { error: "Chưa biết chi bộ của người này: hãy sửa cột đơn vị." }
  const found = known.findPerson(unitId, text)
  return "id" in found ? { value: String(found.id) } : found
}

/** The values of some columns of one line. A cell that says what is stored keeps the stored value, however it is written. */
class ValueReader {
  constructor(
    private readonly known: Known,
    private readonly findings: Findings,
    private readonly from1904: boolean,
  ) {}

  read(columns: [PlacedColumn, string][], row: number, stored: RawValues | undefined): RawValues {
    const values: RawValues = { ...stored }
    for (const [placed, text] of columns) this.readCell(values, placed, text, row, stored)
    return values
  }

  private readCell(values: RawValues, placed: PlacedColumn, text: string, row: number, stored: RawValues | undefined) {
    const { name, kind } = placed.column.field
    const { choices, labels } = this.known
    if (stored && shownCell(stored[name], placed.column, choices, labels) === text) return
    delete values[name]
    if (text === "") return
    const unitId = Number(values.unitId) || undefined
    const meaning = meaningOf(placed.column, kind === "text" ? text.replace(/\s+/g, " ") : text, unitId, this.known)
    const counted = kind === "date" || kind === "month" ? dayOfNumber(kind, text, this.from1904) : null
    if (counted) this.findings.tell(`Ô ${cellName(row - 1, placed.at)} ${counted.told}`)
    if (counted) values[name] = counted.value
    else if ("error" in meaning) this.findings.add(row, placed, meaning.error)
    else {
      values[name] = meaning.value
      if (meaning.told) this.findings.tell(meaning.told)
    }
  }
}

const linesOf = (value: RawValue | undefined): RawValues[] => (Array.isArray(value) ? (value as RawValues[]) : [])

/** The lines of a record that hold something of its repeated lines of that name. */
export function filledLines({ columns }: Layout, record: SheetRecord, name: string): Line[] {
  return record.lines.filter((line) => columns.some(({ column }, place) => column.rows === name && line.texts[place]))
}

function valuesOf(layout: Layout, record: SheetRecord, stored: RawValues | undefined, reader: ValueReader): RawValues {
  const columns = layout.columns
    .map((placed, place) => ({ placed, place }))
    .filter(({ placed }) => placed.column.kind === "field")
  const own = columns.filter(({ placed }) => !placed.column.rows)
  const cells = own.map(({ placed, place }): [PlacedColumn, string] => [placed, record.texts[place] ?? ""])
  // The unit comes first: a person is looked up in it.
  const unitFirst = cells.sort(
    ([a], [b]) => Number(b.column.field.kind === "unit") - Number(a.column.field.kind === "unit"),
  )
  const values = reader.read(unitFirst, record.lines[0]!.row, stored)
  for (const name of new Set(columns.flatMap(({ placed }) => placed.column.rows ?? []))) {
    const inner = columns.filter(({ placed }) => placed.column.rows === name)
    const before = linesOf(stored?.[name])
    const after = filledLines(layout, record, name).map((line, index) =>
      reader.read(
        inner.map(({ placed, place }): [PlacedColumn, string] => [placed, line.texts[place] ?? ""]),
        line.row,
        before[index],
      ),
    )
    if (after.length > 0 || before.length > 0) values[name] = after
  }
  return values
}

/** Every text of the unit columns, those of repeated lines on each of their lines. */
function unitTexts(layout: Layout, records: SheetRecord[]): string[] {
  const places = layout.columns.flatMap(({ column }, place) => (column.field.kind === "unit" ? [place] : []))
  const texts = records.flatMap(({ texts, lines }) => [texts, ...lines.map((line) => line.texts)])
  return [...new Set(texts.flatMap((cells) => places.map((place) => cells[place] ?? "")).filter(Boolean))]
}

/** The values of each record as its form would post them; references are looked up for all of them at once. */
export async function readValues(
  scope: Scope,
  register: Register,
  layout: Layout,
  sheet: { records: SheetRecord[]; stored: Map<SheetRecord, StoredRecord>; labels: SheetLabels; findings: Findings },
): Promise<Map<SheetRecord, RawValues>> {
  const units = await findUnits(scope, unitTexts(layout, sheet.records))
  const people = layout.columns.some(({ column }) => column.field.kind === "person")
  const findPerson = await peopleFinder(scope, people ? [...new Set(units.values())] : [])
  const known = { choices: await register.choices(scope), labels: sheet.labels, units, findPerson }
  const reader = new ValueReader(known, sheet.findings, layout.from1904)
  return new Map(
    sheet.records.map(
      (record) => [record, valuesOf(layout, record, sheet.stored.get(record)?.values, reader)] as const,
    ),
  )
}
