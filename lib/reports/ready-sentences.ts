import { formatNumber, formatRatio } from "@/lib/format/numbers"
import { branchValue } from "./branch-value"
import type { ReportTable } from "./frozen-table"

/** What the paragraphs of a report are made of: numbers and names, no judgement. */
export interface Findings {
  table: ReportTable
  /** Names of the branch's models registered in the period. */
  models: string[]
  /** Names of the exemplars registered in the period. */
  exemplars: string[]
  /** Units directly below that have not handed in their report. */
  late: string[]
}

type Clause = (findings: Findings) => string

const value = (findings: Findings, key: string) => branchValue(findings.table.lines, key)

/** "12 mô hình", or nothing where there is none. */
const count =
  (key: string, words: string): Clause =>
  (findings) => {
    const number = value(findings, key)
    return number === 0 ? "" : `${formatNumber(number)} ${words}`
  }

const ratio =
  (numerator: string, denominator: string, words: string): Clause =>
  (findings) => {
    const of = value(findings, denominator)
    return of === 0 ? "" : `${words} ${formatRatio(value(findings, numerator), of)}`
  }

const named = (names: string[], most = 10) =>
  names.length > most ? `${names.slice(0, most).join("; ")} và ${names.length - most} tên khác` : names.join("; ")

/** A sentence of the clauses that say something; none when the first says nothing. */
function sentence(findings: Findings, start: string, [lead, ...rest]: Clause[]): string {
  const first = lead!(findings)
  if (first === "") return ""
  return `${start} ${[first, ...rest.map((clause) => clause(findings)).filter(Boolean)].join("; ")}.`
}

function outreachSentence({ table }: Findings): string {
  const parts = table.figures
    .filter(({ key }) => key.startsWith("outreach."))
    .map(({ key, name, unitOfCount }) => ({ name, unitOfCount, number: branchValue(table.lines, key) }))
    .filter(({ number }) => number > 0)
    .map(({ name, unitOfCount, number }) => `${name.toLowerCase()}: ${formatNumber(number)} ${unitOfCount}`)
  return parts.length > 0 ? `Kết quả tuyên truyền: ${parts.join("; ")}.` : ""
}

const paragraphs: Record<string, (findings: Findings) => string[]> = {
  situation: (findings) => [
    sentence(findings, "Toàn đảng bộ đã tổ chức", [
      count("conferences", "hội nghị học tập, quán triệt"),
      count("attendances", "lượt người tham dự"),
      count("memberAttendances", "lượt đảng viên tham dự"),
      ratio("memberAttendancesKnown", "membersConvened", "tỷ lệ đảng viên dự so với triệu tập"),
    ]),
  ],
  leadership: (findings) => [
    sentence(findings, "Các cấp ủy đã ban hành", [count("documents", "văn bản lãnh đạo, chỉ đạo")]),
    sentence(findings, "Đã xây dựng", [
      count("plans", "kế hoạch"),
      count("keyTasks", "nội dung trọng tâm"),
      count("breakthroughs", "nội dung đột phá"),
    ]),
  ],
  study: (findings) => [
    sentence(findings, "Đã tổ chức", [count("themeMeetings", "buổi sinh hoạt có nội dung chuyên đề")]),
  ],
  practice: (findings) => [
    sentence(findings, "Đã có", [
      count("commitments", "bản cam kết tu dưỡng, rèn luyện, phấn đấu được nộp"),
      ratio("commitments", "commitmentsDue", "so với số người phải viết đạt"),
      ratio("headPlans", "headsDue", "kế hoạch của người đứng đầu đạt"),
    ]),
    sentence(findings, "Đã lựa chọn", [
      count("pressingIssues", "vấn đề bức xúc, nổi cộm để giải quyết"),
      ratio("pressingIssuesSolved", "pressingIssues", "đã giải quyết"),
    ]),
    sentence(findings, "Đã tổ chức", [
      count("dialogues", "cuộc đối thoại"),
      count("receptions", "lượt tiếp công dân"),
      count("citizensReceived", "công dân được tiếp"),
    ]),
  ],
  meetings: (findings) => [
    sentence(findings, "Các chi bộ đã tổ chức", [
      count("meetings", "buổi sinh hoạt"),
      count("thematicMeetings", "buổi sinh hoạt chuyên đề"),
    ]),
  ],
  outreach: (findings) => [outreachSentence(findings)],
  models: (findings) => [
    sentence(findings, "Đã đăng ký", [
      count("models", "mô hình"),
      count("modelsRecognised", "mô hình được công nhận"),
      count("modelsReplicated", "mô hình được nhân rộng"),
    ]),
    findings.models.length > 0 ? `Các mô hình: ${named(findings.models)}.` : "",
    sentence(findings, "Đã giới thiệu", [
      count("exemplars", "điển hình tiên tiến"),
      count("exemplarCollectives", "tập thể"),
      count("exemplarPersons", "cá nhân"),
    ]),
    findings.exemplars.length > 0 ? `Các điển hình: ${named(findings.exemplars)}.` : "",
    sentence(findings, "Đã biểu dương", [count("praisedCollectives", "tập thể"), count("praisedPersons", "cá nhân")]),
    sentence(findings, "Đã khen thưởng", [count("awardedCollectives", "tập thể"), count("awardedPersons", "cá nhân")]),
    sentence(findings, "Đã có", [count("praiseLetters", "thư khen gửi tập thể, cá nhân")]),
  ],
  inspections: (findings) => [
    sentence(findings, "Đã tiến hành", [
      count("inspections", "đợt kiểm tra, giám sát"),
      count("organisationsInspected", "lượt tổ chức được kiểm tra, giám sát"),
      count("headsInspected", "lượt người đứng đầu được kiểm tra, giám sát"),
      ratio("recommendationsDone", "recommendations", "kiến nghị đã thực hiện"),
    ]),
  ],
  shortcomings: ({ late }) => [
    late.length > 0
      ? `Đến ngày lập báo cáo, ${formatNumber(late.length)} đơn vị trực thuộc chưa có báo cáo được chấp nhận: ${named(late, 30)}.`
      : "",
  ],
}

/** A draft paragraph of a section in ready sentences; empty where there is nothing to say. */
export function readySentences(sectionKey: string, findings: Findings): string {
  return (paragraphs[sectionKey]?.(findings) ?? []).filter(Boolean).join("\n")
}
