import { cellRef } from "hucre/xlsx"
import { formatNumber } from "@/lib/format/numbers"

/** A cell with content further down or further right than this is a slip, or there to do harm. */
export const FURTHEST_ROW = 100_000
export const FURTHEST_COLUMN = 512
/** The rectangle that the parser fills, from A1 to the furthest cells with content. */
export const MOST_AREA = 5_000_000
/** Characters of all cells together; one shared text of 30,000 letters may stand in a million cells. */
export const MOST_TEXT = 50_000_000
/** Rows and columns that have cells; a text file has no other measure. */
export const MOST_CELLS = 2_000_000

/** Of the visible sheets beside the first, so many are read. */
export const MOST_SHEETS = 20

interface CountLimit {
  most: number
  /** What there are more of. */
  what: string
  /** What makes a file have so many, and how to be rid of them. */
  advice: string
}

const FORMATS = "Hãy chép riêng phần cần nhập sang một tệp mới bằng Paste Values."
const ELSEWHERE = "Hãy chép riêng phần cần nhập sang một tệp mới."

/** Each cell has at most one of each. */
const PARTS_OF_CELLS = { most: MOST_CELLS, what: "ô có nội dung", advice: "Hãy chia thành nhiều tệp." }

/**
 * What is counted before a workbook is parsed, by the name of its element. Far above what offices have (50,000 rows of 20 columns), far below
 * what takes more than some seconds or some hundred megabytes.
 */
export const COUNT_LIMITS: Readonly<Record<string, CountLimit>> = {
  c: {
    most: MOST_CELLS,
    what: "ô",
    advice: "Hãy xóa các dòng, cột trống nhưng còn định dạng ở cuối trang tính, hoặc chia thành nhiều tệp.",
  },
  ...Object.fromEntries(["v", "f", "is", "t"].map((name) => [name, PARTS_OF_CELLS])),
  row: { most: 300_000, what: "dòng", advice: "Hãy xóa các dòng trống nhưng còn định dạng ở cuối trang tính." },
  si: { most: 600_000, what: "đoạn chữ khác nhau", advice: "Hãy chia thành nhiều tệp." },
  r: { most: 100_000, what: "đoạn chữ được định dạng riêng trong ô", advice: FORMATS },
  xf: { most: 130_000, what: "kiểu định dạng ô", advice: FORMATS },
  mergeCell: { most: 60_000, what: "vùng ô gộp", advice: "Hãy bỏ gộp ô trong vùng dữ liệu." },
  sheet: { most: 500, what: "trang tính", advice: "Hãy chỉ giữ lại trang tính cần nhập." },
  definedName: { most: 20_000, what: "tên vùng (Name Manager)", advice: ELSEWHERE },
}

/** Of anything that is not named above: hyperlinks, rules, columns … */
export const MOST_OF_ANY = 200_000

export function tooMany(name: string): string {
  const { most, what, advice } = COUNT_LIMITS[name] ?? { most: MOST_OF_ANY, what: "phần tử", advice: ELSEWHERE }
  return `Tệp có hơn ${formatNumber(most)} ${what}. ${advice}`
}

/** `row` and `column` from 0. */
export function tooFar(row: number, column: number): string {
  return `Có nội dung ở ô ${cellRef(row, column)}, quá xa vùng dữ liệu. Hãy xóa các dòng, cột thừa ở cuối trang tính rồi tải lên lại.`
}

export const TOO_WIDE = `Một dòng có hơn ${formatNumber(FURTHEST_COLUMN)} cột. Hãy chỉ giữ lại các cột cần nhập.`
export const TOO_MUCH_TEXT = `Chữ trong các ô cộng lại quá ${formatNumber(MOST_TEXT / 1_000_000)} triệu ký tự. Hãy chia thành nhiều tệp.`
