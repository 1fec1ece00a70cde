import type { LetterHead, LetterSection, LetterSignature, PartyLetter } from "@/lib/office/word/party-letter"

/** A plan of inspection as plain data. */
export interface InspectionPlan extends LetterHead {
  subject: string
  purposes: string[]
  /** What is looked at. */
  contents: string[]
  /** Units and heads that are visited. */
  visited: string[]
  /** "từ ngày 01/7/2025 đến ngày 30/10/2025" */
  period: string | null
  /** The team, one line each. */
  team: string[]
  arrangements: string[]
  signature: LetterSignature
  recipients: string[]
}

const DOTS = "…".repeat(60)

/** A plan of inspection (kế hoạch kiểm tra) as a letter to be put into a template; what is empty is left as dots. */
export function inspectionPlanLetter(plan: InspectionPlan): PartyLetter {
  const { purposes, contents, visited, period, team, arrangements, ...letter } = plan
  const sections: LetterSection[] = [
    { level: 1, heading: "I- Mục đích, yêu cầu", paragraphs: listed(purposes) },
    { level: 1, heading: "II- Nội dung, đối tượng, thời gian", paragraphs: [] },
    { level: 2, heading: "1. Nội dung kiểm tra", paragraphs: listed(contents) },
    { level: 2, heading: "2. Đối tượng kiểm tra", paragraphs: listed(visited) },
    { level: 2, heading: "3. Thời gian kiểm tra", paragraphs: [period ?? DOTS] },
    { level: 1, heading: "III- Thành phần đoàn kiểm tra", paragraphs: listed(team) },
    { level: 1, heading: "IV- Tổ chức thực hiện", paragraphs: listed(arrangements) },
  ]
  return { ...letter, title: "KẾ HOẠCH", sections, annex: null }
}

function listed(lines: string[]): string[] {
  return lines.length > 0 ? lines.map((line) => `- ${line.replace(/^-\s*/, "")}`) : [DOTS]
}
