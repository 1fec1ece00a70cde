import { describe, expect, test } from "vitest"
import type { ReportTable } from "@/lib/reports/frozen-table"
import type { Findings } from "@/lib/reports/sentences/findings"
import { readySentences } from "@/lib/reports/sentences/ready-sentences"
import { countedFigures, type CountedFigure } from "@/lib/roll-up/figures"

const sections = ["situation", "leadership", "study", "practice", "meetings", "outreach", "models", "inspections"]
const nothingElse = ["shortcomings", "lessons", "directions", "results", "conclusion"]
const figures: readonly CountedFigure[] = countedFigures

/** What only stands below a fraction line, or counts rows of a book and not what was done. */
const neverTold = ["commitmentsDue", "headsDue", "membersConvened", "outreachEntries"]

const kind = (key: string, name: string, unitOfCount: string, partOf: string | null = null) => {
  return { key, name, unitOfCount, definition: "", partOf }
}
const kinds = [
  kind("outreach.tin-bai", "Tin, bài", "tin, bài"),
  kind("outreach.dien-tu", "Báo điện tử", "tin, bài", "outreach.tin-bai"),
  kind("outreach.trai", "Trại sáng tác Trung ương", "trại"),
  kind("outreach.duong-day", "Đường dây nóng", "đường dây"),
]

function findings(numbers: Record<string, number>, more: Partial<Findings> = {}, children = 1): Findings {
  const line = (unitId: number, values: Record<string, number>): ReportTable["lines"][number] => ({
    lineId: null,
    unitId,
    unitName: `Đơn vị ${unitId}`,
    kind: unitId === 1 ? "own" : "child",
    childSubmissionId: null,
    childReportId: null,
    substituted: false,
    late: null,
    values: new Map(Object.entries(values)),
    stated: new Map(),
    words: new Map(),
    frozen: new Map(),
  })
  const lines = [line(1, numbers), ...Array.from({ length: children }, (_, i) => line(i + 2, {}))]
  const table = {
    structureOn: "2026-06-30",
    figures: [...figures.map((figure) => ({ ...figure, partOf: figure.partOf ?? null })), ...kinds],
    lines,
  }
  const topics = new Map(kinds.map(({ key }) => [key, key === "outreach.duong-day" ? "practice" : "outreach"] as const))
  return { headerKind: "committee", table, topics, models: [], exemplars: [], ...more }
}

const told = (...given: Parameters<typeof findings>) =>
  sections.map((key) => readySentences(key, findings(...given))).join("\n")

describe("ready sentences", () => {
  test.each(figures.filter(({ key }) => !neverTold.includes(key)).map(({ key, partOf }) => [key, partOf] as const))(
    "drop nothing: %s is told when it is all there is, with its whole where it is a part",
    (key, partOf) => {
      expect(told({ [key]: 7, ...(partOf && { [partOf]: 19 }) })).toMatch(/(^|\D)7(\D|$)/m)
    },
  )

  test("tell praise of persons without collectives, and receptions without dialogues", () => {
    expect(told({ praisedPersons: 5 })).toContain("Toàn Đảng bộ đã biểu dương 5 cá nhân.")
    expect(told({ receptions: 12, citizensReceived: 15 })).toContain(
      "Toàn Đảng bộ đã tổ chức 12 lượt tiếp công dân; tiếp 15 công dân.",
    )
    expect(told({ awardedCollectives: 1, awardedPersons: 2, praisedCollectives: 3 })).toContain(
      "Toàn Đảng bộ đã biểu dương 3 tập thể; khen thưởng 1 tập thể, 2 cá nhân.",
    )
  })

  test("tell of letters of praise where there are any", () => {
    expect(told({ praiseLetters: 3 })).toContain("3 thư khen")
    expect(told({ models: 3 })).not.toContain("thư khen")
  })

  test("say nothing of nothing", () => {
    expect(told({ commitmentsDue: 54, recommendations: 0 }).trim()).toBe("")
    for (const key of nothingElse) expect(readySentences(key, findings({ models: 3 })), key).toBe("")
  })

  test("tell a number once, a share with both its terms, and what is left instead of 0%", () => {
    expect(told({ exemplars: 2, exemplarPersons: 2 })).toContain("giới thiệu 2 điển hình tiên tiến, đều là cá nhân.")
    expect(told({ exemplars: 1, exemplarPersons: 1 })).toContain("1 điển hình tiên tiến, là cá nhân.")
    expect(told({ exemplars: 3, exemplarPersons: 2, exemplarCollectives: 1 })).toContain(
      "3 điển hình tiên tiến, trong đó 1 tập thể, 2 cá nhân.",
    )
    const attended = { attendances: 90, memberAttendances: 80, membersConvened: 100 }
    expect(told({ ...attended, memberAttendancesKnown: 80 })).toContain(
      "có 90 lượt người học tập, quán triệt, trong đó 80 lượt đảng viên (đạt 80% so với triệu tập).",
    )
    expect(told({ ...attended, memberAttendancesKnown: 50 })).toContain(
      "trong đó 80 lượt đảng viên; có 50/100 lượt đảng viên dự so với triệu tập, đạt 50%.",
    )
    expect(told({ commitments: 43, commitmentsDue: 54, headPlans: 1, headsDue: 2 })).toContain(
      "79,63%; có 1/2 người đứng đầu viết kế hoạch cá nhân, đạt 50%.",
    )
    expect(told({ commitments: 43, commitmentsDue: 54 })).toContain("có 43/54 người viết bản cam kết, đạt 79,63%.")
    expect(told({ pressingIssues: 1 })).toContain("còn 1 vấn đề chưa giải quyết xong.")
    expect(told({ recommendations: 4, recommendationsDone: 3 })).toContain(
      "4 kiến nghị sau kiểm tra, đã thực hiện xong 3 kiến nghị (75%), còn 1 kiến nghị chưa thực hiện xong.",
    )
  })

  test("of a cell speak of itself, of a unit alone of no branch", () => {
    const cell = { headerKind: "cell" as const }
    expect(told({ meetings: 9, models: 1 }, cell, 0)).toContain("Chi bộ đã sinh hoạt 9 buổi.")
    expect(told({ meetings: 9, models: 1, documents: 2 }, cell, 0)).not.toMatch(/Toàn Đảng bộ|Các chi bộ|Các cấp ủy/)
    expect(told({ documents: 2 }, {}, 0)).toContain("Đơn vị đã ban hành 2 văn bản")
    expect(told({ meetings: 9 })).toContain("Các chi bộ đã sinh hoạt 9 buổi.")
  })

  test("keep the letters of names", () => {
    expect(told({ "outreach.tin-bai": 1086, "outreach.trai": 2 })).toContain(
      "Kết quả tuyên truyền trong kỳ: 1.086 tin, bài; Trại sáng tác Trung ương: 2 trại.",
    )
    expect(told({ "outreach.tin-bai": 86, "outreach.dien-tu": 12 })).toContain(
      "86 tin, bài (trong đó Báo điện tử: 12 tin, bài).",
    )
  })

  test("tell what an office counts itself in the section that it is about", () => {
    const given = findings({ "outreach.tin-bai": 86, "outreach.duong-day": 2 })
    expect(readySentences("practice", given)).toBe("Kết quả khác trong kỳ: Đường dây nóng: 2 đường dây.")
    expect(readySentences("outreach", given)).not.toContain("Đường dây")
  })

  test("tell a model that several units have once, with them, and how many names are left out", () => {
    const light = { name: "Ánh sáng an ninh đường thôn", units: ["A", "B", "C", "D", "E", "G"] }
    expect(told({}, { models: [light, { name: "Ba sạch", units: ["A"] }] })).toContain(
      "Các mô hình: “Ánh sáng an ninh đường thôn” (6 đơn vị: A, B, C, D, E và 1 đơn vị khác); “Ba sạch”.",
    )
    const many = Array.from({ length: 12 }, (_, i) => `Y ${i}`)
    expect(told({}, { exemplars: many })).toContain("; Y 9 và 2 tên khác.")
  })
})
