import { fold } from "@/lib/format/fold"
import { branchValue, toldSum } from "../branch-value"
import { outreachKindOf, type Indicator } from "@/lib/roll-up/indicators"
import type { Findings } from "./findings"

type Told = Pick<Indicator, "key" | "name" | "unitOfCount" | "partOf">

/** A kind with its number, its name as the office writes it; one that is called like its unit of count is told once. Its parts stand behind it. */
function kindText(findings: Findings, kinds: Told[], { key, name, unitOfCount }: Told): string {
  const number = `${toldSum(findings.table.lines, key)} ${unitOfCount}`
  const told = fold(name) === fold(unitOfCount) ? number : `${name}: ${number}`
  const parts = kinds.filter(({ partOf }) => partOf === key).map((part) => kindText(findings, kinds, part))
  return parts.length > 0 ? `${told} (trong đó ${parts.join(", ")})` : told
}

/** What was counted of each kind of outreach, wholes with their parts. */
export function outreachSentence(findings: Findings): string {
  const { table } = findings
  const kinds = table.figures.filter(({ key }) => outreachKindOf(key) !== null && branchValue(table.lines, key) > 0)
  const wholes = kinds.filter(({ partOf }) => !kinds.some(({ key }) => key === partOf))
  const told = wholes.map((kind) => kindText(findings, kinds, kind))
  return told.length > 0 ? `Kết quả tuyên truyền trong kỳ: ${told.join("; ")}.` : ""
}
