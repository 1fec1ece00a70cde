import { zipSync } from "fflate"
import { rangeRef, readXlsx, type Sheet } from "hucre/xlsx"
import { acceptSheets, plainSheet, refuse, refuseRowCount, type SheetPart, type SheetRead } from "@/lib/office/cells"
import { fileKind, refuseByContentType, refuseByMagic } from "@/lib/office/file-kind"
import { isOds, readOds } from "@/lib/office/read-ods"
import { readXls } from "@/lib/office/read-xls"
import { ElementCounter, TooMany } from "@/lib/office/sheet/count-elements"
import { MOST_AREA, MOST_SHEETS, tooFar, tooMany } from "@/lib/office/sheet/limits"
import { FILLED_ROW, measureSheet } from "@/lib/office/sheet/measure-sheet"
import { openWorkbook, type SheetEntry } from "@/lib/office/sheet/open-workbook"
import { hasZeroFormats, toPart } from "@/lib/office/sheet/parsed-sheet"
import { isOwnSheet, META_SHEET, metaFromRows } from "@/lib/office/workbook-meta"
import { Archive, TooBig } from "@/lib/office/zip/unpack"

const MAX_INFLATED_BYTES = 50 * 1024 * 1024
const CONTENT_TYPES = "[Content_Types].xml"
const TOO_BIG = "Tệp bung ra quá lớn (trên 50 MB), không đọc được. Hãy chỉ giữ lại trang tính cần nhập."
const BROKEN = "Tệp Excel bị hỏng, không đọc được. Hãy mở bằng Excel, lưu lại rồi tải lên."
/** Above this many rows a sheet is refused before it is parsed at all. */
const HOPELESS_ROWS = 100_000

type Parts = Map<string, Uint8Array>

interface ReadOptions {
  maxRows: number
}

/** Carries an expected refusal out of the depth. */
class Refused extends Error {}

/**
 * Reads the visible sheets of a workbook (.xlsx, .xls, .ods) together with its meta. `maxRows` counts rows of a sheet with any content, headings
 * included. Only for the process apart: a hostile file may still take seconds here; everybody else calls `readSheetApart`.
 */
export async function readSheet(bytes: Uint8Array, options: ReadOptions): Promise<SheetRead> {
  const wrongKind = refuseByMagic(bytes)
  if (wrongKind) return refuse(wrongKind)
  try {
    return fileKind(bytes) === "old-excel" ? await readXls(bytes, options) : await readArchive(bytes, options)
  } catch (error) {
    if (error instanceof Refused) return refuse(error.message)
    if (error instanceof TooMany && error.element === FILLED_ROW) return refuseRowCount(options.maxRows)
    if (error instanceof TooMany) return refuse(tooMany(error.element))
    if (error instanceof TooBig) return refuse(TOO_BIG)
    return refuse(BROKEN) // whatever the parsers stumbled over was in the file
  }
}

async function readArchive(bytes: Uint8Array, options: ReadOptions): Promise<SheetRead> {
  const archive = new Archive(bytes, MAX_INFLATED_BYTES)
  if (isOds(archive)) return readOds(bytes, archive, options)
  return readWorkbook(archive, options)
}

/** A workbook that is taken apart: what it lists, and its small parts. */
interface Opened {
  archive: Archive
  names: string[]
  hopeless: number
  /** Whether some cells may be shown with zeroes in front. */
  readStyles: boolean
  from1904: boolean
}

async function readWorkbook(archive: Archive, { maxRows }: ReadOptions): Promise<SheetRead> {
  const counter = new ElementCounter()
  const wrongType = refuseByContentType(counted(archive.read(CONTENT_TYPES), counter))
  if (wrongType) throw new Refused(wrongType)
  const outline = openWorkbook((name) => counted(archive.read(name), counter))
  const [first, ...others] = visibleSheets(outline.sheets)
  const meta = outline.sheets.find(({ name }) => name === META_SHEET)
  const shared = outline.shared.flatMap((name) => counted(archive.read(name), counter) ?? [])
  const names = [CONTENT_TYPES, ...outline.read, ...outline.shared]
  const hopeless = Math.max(maxRows, HOPELESS_ROWS)
  const opened = { archive, names, hopeless, readStyles: shared.some(hasZeroFormats), from1904: outline.from1904 }
  const sheets = await parse(opened, meta ? [first, meta] : [first], counter)
  const more = await parseOthers(opened, others.slice(0, MOST_SHEETS))
  const told = metaFromRows(sheets.find(({ name }) => name === META_SHEET)?.rows ?? [])
  const unread = others.map(({ name }) => name).filter((name) => !more.some(({ sheetName }) => sheetName === name))
  return acceptSheets([partOf(first, sheets, outline), ...more], { meta: told, unread }, maxRows)
}

/** A part whose elements were counted before anybody parses it. */
function counted(part: Uint8Array | undefined, counter: ElementCounter): Uint8Array | undefined {
  if (part) counter.count(part)
  return part
}

function visibleSheets(sheets: SheetEntry[]): [SheetEntry, ...SheetEntry[]] {
  const [first, ...others] = sheets.filter(({ isHidden, name }) => !isHidden && !isOwnSheet(name))
  if (!first) throw new Refused("Tệp không có trang tính nào.")
  return [first, ...others]
}

const partOf = ({ name }: SheetEntry, sheets: Sheet[], { from1904 }: Pick<SheetPart, "from1904">): SheetPart => {
  const sheet = sheets.find((one) => one.name === name)
  return sheet ? toPart(sheet, { from1904, tellsHidden: true }) : plainSheet(name, [])
}

/** Sheets beside the first, counted by themselves: what is wrong with one of them, or too large, must not keep the first from being read. */
async function parseOthers(opened: Opened, sheets: SheetEntry[]): Promise<SheetPart[]> {
  const counter = new ElementCounter()
  const read: SheetPart[] = []
  for (const sheet of sheets) {
    const parsed = await parse(opened, [sheet], counter).catch(() => null)
    if (parsed) read.push(partOf(sheet, parsed, opened))
  }
  return read
}

/** The rectangle that has content; null when nothing has. Cells that are only formatted reach further and are left out. */
function measure(parts: Uint8Array[], counter: ElementCounter, hopeless: number): string | null {
  const measures = parts.map((part) => measureSheet(part, counter, hopeless))
  const [lastRow, lastColumn] = [furthest(measures, "lastRow"), furthest(measures, "lastColumn")]
  const far = measures.find((one) => one.far)?.far
  if (far) throw new Refused(tooFar(far.row, far.column))
  if ((lastRow + 1) * (lastColumn + 1) > MOST_AREA) throw new Refused(tooFar(lastRow, lastColumn))
  return lastRow < 0 ? null : rangeRef(0, 0, lastRow, lastColumn)
}

function furthest<Key extends string>(measures: Record<Key, number>[], key: Key): number {
  return Math.max(...measures.map((one) => one[key]))
}

/** Counts and parses some sheets. The parser gets a fresh archive of exactly the parts that were counted, so it cannot see another one in the same bytes. */
async function parse({ archive, names, hopeless, readStyles }: Opened, sheets: SheetEntry[], counter: ElementCounter) {
  const worksheets = [...new Set(sheets.map(({ part }) => part))]
  const parts: Parts = new Map(
    [...names, ...worksheets].map((name) => [name, archive.read(name) ?? new Uint8Array()] as const),
  )
  const contents = worksheets.map((name) => parts.get(name)!)
  const range = measure(contents, counter, hopeless)
  if (range === null) return []
  const workbook = await readXlsx(zipSync(Object.fromEntries(parts), { level: 0 }), {
    sheets: sheets.map(({ name }) => name),
    range,
    readStyles,
  })
  return workbook.sheets
}
