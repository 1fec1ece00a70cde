import type { CountedFigure } from "./types"

const given = (kind: string, recipient: string) =>
  `(SELECT f.kind FROM public.commendation_form f WHERE f.key = r.form_key) = '${kind}' AND r.recipient_kind = '${recipient}'`

/** Praise and awards are two figures, collectives and persons apart. */
export const commendationsFigures = [
  {
    key: "praisedCollectives",
    column: "praised_collectives",
    name: "Tập thể được biểu dương",
    definition: "Lượt tập thể được biểu dương.",
    unitOfCount: "tập thể",
    source: "commendations",
    on: "r.decided_on",
    where: given("praise", "collective"),
    register: "commendations",
  },
  {
    key: "praisedPersons",
    column: "praised_persons",
    name: "Cá nhân được biểu dương",
    definition: "Lượt cá nhân được biểu dương.",
    unitOfCount: "cá nhân",
    source: "commendations",
    on: "r.decided_on",
    where: given("praise", "person"),
    register: "commendations",
  },
  {
    key: "awardedCollectives",
    column: "awarded_collectives",
    name: "Tập thể được khen thưởng",
    definition: "Lượt tập thể được khen thưởng (Huân chương, Bằng khen, Giấy khen).",
    unitOfCount: "tập thể",
    source: "commendations",
    on: "r.decided_on",
    where: given("award", "collective"),
    register: "commendations",
  },
  {
    key: "awardedPersons",
    column: "awarded_persons",
    name: "Cá nhân được khen thưởng",
    definition: "Lượt cá nhân được khen thưởng (Huân chương, Bằng khen, Giấy khen).",
    unitOfCount: "cá nhân",
    source: "commendations",
    on: "r.decided_on",
    where: given("award", "person"),
    register: "commendations",
  },
] as const satisfies readonly CountedFigure[]
