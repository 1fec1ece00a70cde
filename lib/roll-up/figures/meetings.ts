import type { CountedFigure } from "./types"

/** Meetings of cells. */
export const meetingsFigures = [
  {
    key: "meetings",
    column: "meetings",
    name: "Buổi sinh hoạt chi bộ",
    definition: "Buổi sinh hoạt thường kỳ và chuyên đề đã ghi.",
    unitOfCount: "buổi",
    source: "meetings",
    on: "r.month",
    where: "true",
    register: "meetings",
    inUsualAnnex: true,
  },
  {
    key: "thematicMeetings",
    column: "thematic_meetings",
    name: "Buổi sinh hoạt chuyên đề",
    definition: "Trong đó: buổi sinh hoạt chuyên đề.",
    unitOfCount: "buổi",
    source: "meetings",
    on: "r.month",
    where: "r.kind = 'thematic'",
    register: "meetings",
    partOf: "meetings",
  },
  {
    key: "themeMeetings",
    column: "theme_meetings",
    name: "Buổi sinh hoạt có nội dung học tập và làm theo",
    definition: "Buổi sinh hoạt có chuyên đề trong chương trình.",
    unitOfCount: "buổi",
    source: "meetings",
    on: "r.month",
    where: "r.theme_on_agenda",
    register: "meetings",
  },
] as const satisfies readonly CountedFigure[]
