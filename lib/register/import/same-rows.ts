import type { RawValues } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import type { Changes } from "@/lib/audit/record-event"
import { formatDate, parseDate, parseMonth } from "@/lib/format/dates"
import { changesBetween } from "../changes"
import { readableChanges } from "../readable-changes"
import type { Register, StoredRecord, WrittenRow } from "../register-types"
import { findSame } from "../same-records"
import type { FreshRow } from "./fresh-row"
import type { ImportOptions } from "./options"

/** A line that says something of a record that is there already: named by its number, or the same by what makes it the same. */
export interface KnownRow {
  row: number
  record: StoredRecord
  /** As its form would post it: what the file leaves empty stays, unless the line names the record by its number. */
  raw: RawValues
  /** In words, by the label of the field; empty where nothing would change. */
  changes: Changes
  isNamed: boolean
  /** There can be one only: it may be passed over or updated, not added beside. */
  isOnce: boolean
}

/** A line that says the same as an earlier line of the file. */
export interface TwiceRow {
  row: number
  earlier: number
  isOnce: boolean
}

/** Days and months as forms show them, to be compared with those that are stored. */
function asShown(register: Register, raw: RawValues): RawValues {
  const shown = { ...raw }
  for (const { name, kind } of register.fields) {
    const text = raw[name]
    const [day, month] = typeof text === "string" ? [parseDate(text), parseMonth(text)] : [null, null]
    if (kind === "date" && day) shown[name] = formatDate(day)
    if (kind === "month" && month) shown[name] = month.split("-").toReversed().join("/")
  }
  return shown
}

/** The same rows with what they would change in words; private texts are not compared. */
export async function withChanges(
  scope: Scope,
  register: Register,
  rows: Omit<KnownRow, "changes">[],
): Promise<KnownRow[]> {
  const changed = rows.map((known) => {
    const { record, raw } = known
    const isSame = register.privateFields.length > 0 || register.same(record.values, raw)
    const shown = asShown(register, raw)
    return { ...known, changes: isSame ? {} : changesBetween(register.fields, [], record.values, shown) }
  })
  return readableChanges(scope, register, changed)
}

/** The file's words laid over what is stored. */
function laidOver(stored: RawValues, raw: RawValues): RawValues {
  const said = Object.entries(raw).filter(([, value]) => value.length !== 0)
  return { ...stored, ...Object.fromEntries(said) }
}

/** Lines that say something of what is there already, and those that say it a second time. */
export interface SameRows {
  known: KnownRow[]
  twice: TwiceRow[]
}

/** Of some lines of new records those that the register has already, and those that an earlier line of the file has. */
export async function knownRows(
  scope: Scope,
  register: Register,
  rows: Pick<FreshRow, "row" | "raw">[],
): Promise<SameRows> {
  const same = await findSame(
    scope,
    register,
    rows.map(({ raw }) => raw),
  )
  const known: Omit<KnownRow, "changes">[] = []
  const twice: TwiceRow[] = []
  const first = new Map<string, number>()
  for (const [i, { row, raw }] of rows.entries()) {
    const [record, key] = [same[i], register.identity(raw)]
    const isOnce = register.isOnce(raw)
    const isCompared = key !== null && (isOnce || register.privateFields.length === 0)
    const earlier = isCompared ? first.get(key) : undefined
    if (isCompared && earlier === undefined) first.set(key, row)
    if (earlier !== undefined) twice.push({ row, earlier, isOnce })
    else if (record) known.push({ row, record, raw: laidOver(record.values, raw), isNamed: false, isOnce })
  }
  return { known: await withChanges(scope, register, known), twice }
}

/** Whether somebody has to say what becomes of such lines; else all of them are passed over. */
export function mustDecide({ known, twice }: SameRows): boolean {
  return twice.some(({ isOnce }) => !isOnce) || known.some((line) => !line.isOnce || changesSomething(line))
}

/** Whether updating by a line would change anything. */
export const changesSomething = ({ changes }: KnownRow) => Object.keys(changes).length > 0

/** A line as it will stand beside the others. */
export function asWritten(line: FreshRow | KnownRow): WrittenRow {
  return "record" in line ? { raw: line.raw, replaces: line.record.id } : { raw: line.raw }
}

/** What an import does: new records, and stored ones that are overwritten. */
export interface Work {
  fresh: FreshRow[]
  updates: KnownRow[]
}

/** What is to be done with the good rows of a file, as the user decided; as long as nothing is decided, what is there already is passed over. */
export function workOf({ known, twice }: SameRows, rows: FreshRow[], { same }: ImportOptions): Work {
  if (same === "both") return { fresh: rows, updates: [] }
  const there = new Set([...known, ...twice].map(({ row }) => row))
  const updates = same === "update" ? known.filter(changesSomething) : []
  return { fresh: rows.filter(({ row }) => !there.has(row)), updates }
}
