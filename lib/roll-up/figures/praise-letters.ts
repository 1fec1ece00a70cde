import type { CountedFigure } from "./types"

/** Letters of praise, by the day on which they were written. */
export const praiseLettersFigures = [
  {
    key: "praiseLetters",
    column: "praise_letters",
    name: "Thư khen",
    definition: "Thư khen gửi tập thể, cá nhân của đơn vị.",
    unitOfCount: "thư",
    source: "praiseLetters",
    on: "r.sent_on",
    where: "true",
    register: "praiseLetters",
  },
] as const satisfies readonly CountedFigure[]
