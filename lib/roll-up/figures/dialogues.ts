import type { CountedFigure } from "./types"

/** Dialogues, receptions and citizens, each in its own unit of count. */
export const dialoguesFigures = [
  {
    key: "dialogues",
    column: "dialogues",
    name: "Cuộc đối thoại",
    definition: "Cuộc đối thoại trực tiếp với nhân dân, đoàn viên, hội viên.",
    unitOfCount: "cuộc",
    source: "dialogues",
    on: "r.held_on",
    where: "r.kind = 'dialogue'",
    amount: "r.sessions",
    register: "dialogues",
  },
  {
    key: "receptions",
    column: "receptions",
    name: "Lượt tiếp công dân",
    definition: "Lượt tiếp công dân.",
    unitOfCount: "lượt",
    source: "dialogues",
    on: "r.held_on",
    where: "r.kind = 'reception'",
    amount: "r.sessions",
    register: "dialogues",
  },
  {
    key: "citizensReceived",
    column: "citizens_received",
    name: "Công dân được tiếp",
    definition: "Số công dân được tiếp.",
    unitOfCount: "công dân",
    source: "dialogues",
    on: "r.held_on",
    where: "r.kind = 'reception'",
    amount: "r.citizens",
    register: "dialogues",
  },
] as const satisfies readonly CountedFigure[]
