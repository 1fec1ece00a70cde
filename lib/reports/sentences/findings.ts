import type { HeaderKind, IndicatorTopic } from "@/lib/db/generated/enums"
import type { ReportTable } from "../frozen-table"
import { isAlone } from "../line-source"

/** A model under its name, with the units that registered one of that name. */
export interface NamedModel {
  name: string
  units: string[]
}

/** What the paragraphs of a report are made of: numbers and names, no judgement. */
export interface Findings {
  headerKind: HeaderKind
  table: ReportTable
  /** What the figures are about that are counted by month, by key. */
  topics: ReadonlyMap<string, IndicatorTopic>
  /** The branch's models registered in the period. */
  models: NamedModel[]
  /** Names of the exemplars registered in the period. */
  exemplars: string[]
}

/** Of whom a report speaks: a cell of itself, a committee of everybody below it, anybody else of the unit. */
export function speaker({ headerKind, table }: Findings): string {
  if (headerKind === "cell") return "Chi bộ"
  return headerKind === "committee" && !isAlone(table.lines) ? "Toàn Đảng bộ" : "Đơn vị"
}

/** Who meets: the cell itself, or those of the branch. */
export function meeters(findings: Findings): string {
  return findings.headerKind === "cell" ? "Chi bộ" : "Các chi bộ"
}
