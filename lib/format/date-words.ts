import { fold } from "./fold"

const ENGLISH = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
const ENGLISH_REST = "uary|ruary|ch|il|e|y|ust|t|tember|ober|ember"
/** Months by their names, later ones that begin with an earlier one first. */
const VIETNAMESE: [string, number][] = [
  ["muoi hai", 12],
  ["muoi mot", 11],
  ["muoi", 10],
  ["chap", 12],
  ["gieng", 1],
  ...["mot", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin"].map((name, i): [string, number] => [name, i + 1]),
]
const ENGLISH_MONTH = new RegExp(`\\b(${ENGLISH.join("|")})(?:${ENGLISH_REST})?\\b\\.?`, "g")
const VIETNAMESE_MONTH = new RegExp(`\\bthang (${VIETNAMESE.map(([name]) => name).join("|")})\\b`, "g")
/** "January 5, 2026": the only order with the month first that says so itself. */
const MONTH_THEN_DAY = new RegExp(
  `^(?:${ENGLISH.join("|")})(?:${ENGLISH_REST})?\\b\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`,
)

const CLOCK = "\\d{1,2}(?::|h|g)(?:\\d{2})?(?::\\d{2}(?:[.,]\\d+)?)?(?: ?(?:am|pm|sa|ch))?"
const CLOCK_BEHIND = new RegExp(`(?:t|[ ,]+(?:luc )?)${CLOCK}z?$`)
const CLOCK_BEFORE = new RegExp(`^(?:luc )?${CLOCK}[ ,-]+`)
const DAY_NAMES =
  "thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|cn|t[2-7]|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
const DAY_BEFORE = new RegExp(`^(?:${DAY_NAMES})[ ,.-]+`)
const DAY_BEHIND = new RegExp(`[ ,(]+(?:${DAY_NAMES})$`)

const vietnameseMonths = new Map(VIETNAMESE)

/** The name of a weekday, the time of day and the words around a day go. */
function dayAlone(text: string): string {
  const bare = text.replace(/^["'([]+|["')\].,;]+$/g, "")
  const behind = bare.replace(DAY_BEHIND, "").replace(CLOCK_BEHIND, "")
  return behind.replace(CLOCK_BEFORE, "").replace(DAY_BEFORE, "").replace(CLOCK_BEFORE, "")
}

function namedMonths(text: string): string {
  const english = text.replace(MONTH_THEN_DAY, (all, day: string, year: string) => {
    return `${day} ${all.slice(0, 3)} ${year}`
  })
  return english
    .replace(ENGLISH_MONTH, (_, name: string) => `-${ENGLISH.indexOf(name) + 1}-`)
    .replace(VIETNAMESE_MONTH, (_, name: string) => `-${vietnameseMonths.get(name)}-`)
}

/** Numbers with one stroke between each two, whatever stood there. */
function stroked(text: string): string {
  return namedMonths(text)
    .replace(/^(?:vao )?(?:ngay|mung|mong)\b ?:? ?/, "")
    .replace(/\b(?:thang|thg|th|t)\.?:? ?(?=\d)|\bnam\b/g, "/")
    .replace(/ ?[/.,\-\\_|:]+ ?| /g, "/")
    .replace(/\/+/g, "/")
    .replace(/^\/|\/$/g, "")
}

/** The numbers of a typed day in the order they stand, with strokes between them: "Thứ Hai, ngày 05-Jan-26" is "05/1/26". */
export function dayNumbers(text: string): string {
  return stroked(dayAlone(fold(text.normalize("NFKC"))))
}

/** The same of a typed month: "T3/2026" is "3/2026". */
export function monthNumbers(text: string): string {
  const plain = fold(text.normalize("NFKC")).replace(/^["'([]+|["')\].,;]+$/g, "")
  return stroked(plain.replace(CLOCK_BEHIND, ""))
}
