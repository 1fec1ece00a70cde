import { formatNumber, formatPercent } from "@/lib/format/numbers"
import { branchValue, branchWords, knownValue, toldSum } from "../branch-value"
import { ratioTerms } from "../ratio-text"
import type { Findings } from "./findings"

/** What a sentence says after "đã": a verb and its object. */
interface Fact {
  verb: string
  text: string
}

/** What there is to say of some figures; null when they are nothing. */
export type Teller = (findings: Findings) => Fact | null

/** A figure that is a part of another: its words, and what is said when it is all of it. */
interface Part {
  key: string
  words: string
  all?: string
  /** A share that is told with it where its numerator is the very part. */
  rate?: Rate
}

interface Rate {
  numerator: string
  denominator: string
  words: string
}

/** What a figure is divided by in a share; 0 where there is nothing of the same kind to divide by. */
const base = ({ table }: Findings, numerator: string, denominator: string) =>
  ratioTerms(table.lines, numerator, denominator).of ?? 0

const value = ({ table }: Findings, key: string) => branchValue(table.lines, key)
const shown = ({ table }: Findings, key: string) => toldSum(table.lines, key)

/** "khoảng " before what is worked out of numbers of which one is approximate. */
const about = ({ table }: Findings, ...keys: string[]) =>
  keys.some((key) => branchWords(table.lines, key).length > 0) ? "khoảng " : ""

/** Whether a share is told with the part that is its numerator, so that one number stands there once. */
const isToldWith = (findings: Findings, part: string, { numerator, denominator }: Rate) =>
  base(findings, numerator, denominator) > 0 &&
  value(findings, part) > 0 &&
  value(findings, part) === value(findings, numerator)

function rateText(findings: Findings, { key, rate }: Part): string {
  if (!rate || !isToldWith(findings, key, rate)) return ""
  const { numerator, denominator, words } = rate
  const share = formatPercent(value(findings, numerator), value(findings, denominator))
  return ` (đạt ${about(findings, numerator, denominator)}${share} ${words})`
}

function partsText(findings: Findings, whole: string, parts: Part[]): string {
  const there = parts.filter(({ key }) => value(findings, key) > 0)
  const [only] = there
  if (!only) return ""
  if (there.length === 1 && only.all && shown(findings, only.key) === shown(findings, whole))
    return `, ${value(findings, whole) === 1 ? only.all.replace(/^đều /, "") : only.all}${rateText(findings, only)}`
  const told = there.map((part) => `${shown(findings, part.key)} ${part.words}${rateText(findings, part)}`)
  return `, trong đó ${told.join(", ")}`
}

/** "tổ chức" "12 hội nghị", with its parts behind it. */
export function count(verb: string, key: string, words: string, parts: Part[] = []): Teller {
  return (findings) => {
    if (value(findings, key) === 0) return null
    return { verb, text: `${shown(findings, key)} ${words}${partsText(findings, key, parts)}` }
  }
}

/** "có" "43/54 người viết bản cam kết, đạt 79,63%"; the number alone where nobody knows of how many. */
export function share(verb: string, key: string, of: string, words: string, alone: string): Teller {
  return (findings) => {
    const [numerator, denominator] = [value(findings, key), base(findings, key, of)]
    if (numerator === 0) return null
    if (denominator === 0) return { verb, text: `${shown(findings, key)} ${alone}` }
    const terms = `${shown(findings, key)}/${shown(findings, of)}`
    return { verb, text: `${terms} ${words}, đạt ${about(findings, key, of)}${formatPercent(numerator, denominator)}` }
  }
}

/** A share that is left out where it was told with a part. */
export function unlessToldWith(part: string, rate: Rate, teller: Teller): Teller {
  return (findings) => (isToldWith(findings, part, rate) ? null : teller(findings))
}

/** "lựa chọn" "3 vấn đề", then how many of them are done and how many are left; what is not done is not told as 0%, and nothing of them where nobody knows how many are done. */
export function progress(verb: string, key: string, done: string, words: string, unit: string, doing: string): Teller {
  return (findings) => {
    const [all, finished] = [value(findings, key), value(findings, done)]
    if (all === 0) return null
    if (knownValue(findings.table.lines, done) === null) return { verb, text: `${shown(findings, key)} ${words}` }
    const rough = about(findings, key, done)
    const of = `${shown(findings, done)} ${unit} (${rough}${formatPercent(finished, all)})`
    const rest = `còn ${rough}${formatNumber(all - finished)} ${unit} chưa ${doing} xong`
    const told = finished === all ? `đã ${doing} xong` : finished === 0 ? rest : `đã ${doing} xong ${of}, ${rest}`
    return { verb, text: `${shown(findings, key)} ${words}, ${told}` }
  }
}

/** One sentence of everything that there is to say: short objects of one verb are listed, any other begins anew. Empty when there is nothing. */
export function sentence(findings: Findings, subject: string, tellers: Teller[]): string {
  const facts = tellers.flatMap((tell) => tell(findings) ?? [])
  const clauses = facts.map(({ verb, text }, i) => {
    const before = facts[i - 1]
    if (before?.verb === verb && !before.text.includes(",")) return `, ${text}`
    return i === 0 ? `${verb} ${text}` : `; ${verb} ${text}`
  })
  return clauses.length > 0 ? `${subject} đã ${clauses.join("")}.` : ""
}
