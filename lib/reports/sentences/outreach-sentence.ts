import { fold } from "@/lib/format/fold"
import { branchValue, shownSum } from "../branch-value"
import { outreachKindOf } from "../figure-list"
import type { Findings } from "./findings"

/** What was counted of each kind of outreach, its name as the office writes it; a kind that is called like its unit of count is told once. */
export function outreachSentence({ table }: Findings): string {
  const told = table.figures
    .filter(({ key }) => outreachKindOf(key) !== null && branchValue(table.lines, key) > 0)
    .map(({ key, name, unitOfCount }) => {
      const number = `${shownSum(table.lines, key)} ${unitOfCount}`
      return fold(name) === fold(unitOfCount) ? number : `${name}: ${number}`
    })
  return told.length > 0 ? `Kết quả tuyên truyền trong kỳ: ${told.join("; ")}.` : ""
}
