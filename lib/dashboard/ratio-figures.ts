import type { FigureKey } from "@/lib/roll-up/figures"

/** A ratio shows numerator and denominator; what is missing is named. */
export interface RatioFigure {
  key: string
  name: string
  numerator: FigureKey
  denominator: FigureKey
  /** The denominator in words, after its number. */
  ofWhat: string
  /** What stands in its place when there is no denominator; none is invented. */
  unknown: string
}

export const ratioFigures = [
  {
    key: "commitmentRate",
    name: "Bản cam kết",
    numerator: "commitments",
    denominator: "commitmentsDue",
    ofWhat: "người phải viết",
    unknown: "Trong kỳ không có ai trong danh sách phải viết.",
  },
  {
    key: "headPlanRate",
    name: "Kế hoạch của người đứng đầu",
    numerator: "headPlans",
    denominator: "headsDue",
    ofWhat: "người phải viết",
    unknown: "Trong kỳ không có ai trong danh sách phải viết.",
  },
  {
    key: "attendanceRate",
    name: "Đảng viên dự học tập, quán triệt",
    numerator: "memberAttendancesKnown",
    denominator: "membersConvened",
    ofWhat: "lượt triệu tập",
    unknown: "Không rõ mẫu số: chưa có số triệu tập.",
  },
  {
    key: "pressingRate",
    name: "Vấn đề bức xúc, nổi cộm đã giải quyết",
    numerator: "pressingIssuesSolved",
    denominator: "pressingIssues",
    ofWhat: "vấn đề trong kế hoạch",
    unknown: "Trong kỳ chưa có vấn đề nào trong kế hoạch.",
  },
  {
    key: "recommendationRate",
    name: "Kiến nghị đã thực hiện",
    numerator: "recommendationsDone",
    denominator: "recommendations",
    ofWhat: "kiến nghị sau kiểm tra",
    unknown: "Trong kỳ chưa có kiến nghị nào.",
  },
] as const satisfies readonly RatioFigure[]
