import { fold } from "@/lib/format/fold"
import { branchValue, toldSum } from "../branch-value"
import type { IndicatorTopic } from "@/lib/db/generated/enums"
import type { Indicator } from "@/lib/roll-up/indicators"
import type { Findings } from "./findings"

type Told = Pick<Indicator, "key" | "name" | "unitOfCount" | "partOf">

/** A kind with its number, its name as the office writes it; one that is called like its unit of count is told once. Its parts stand behind it. */
function kindText(findings: Findings, kinds: Told[], { key, name, unitOfCount }: Told): string {
  const number = `${toldSum(findings.table.lines, key)} ${unitOfCount}`
  const told = fold(name) === fold(unitOfCount) ? number : `${name}: ${number}`
  const parts = kinds.filter(({ partOf }) => partOf === key).map((part) => kindText(findings, kinds, part))
  return parts.length > 0 ? `${told} (trong đó ${parts.join(", ")})` : told
}

/** What was counted by month of each kind of a topic, wholes with their parts; `begin` begins it. */
export function monthSentence(findings: Findings, topic: IndicatorTopic, begin: string): string {
  const { table, topics } = findings
  const kinds = table.figures.filter(({ key }) => topics.get(key) === topic && branchValue(table.lines, key) > 0)
  const wholes = kinds.filter(({ partOf }) => !kinds.some(({ key }) => key === partOf))
  const told = wholes.map((kind) => kindText(findings, kinds, kind))
  return told.length > 0 ? `${begin}: ${told.join("; ")}.` : ""
}
