import type { CountedFigure } from "./types"

/** Exemplars, collectives and persons apart. */
export const exemplarsFigures = [
  {
    key: "exemplars",
    column: "exemplars",
    name: "Điển hình tiên tiến",
    definition: "Điển hình đã đăng ký, tập thể và cá nhân, tính theo ngày đăng ký.",
    unitOfCount: "điển hình",
    source: "exemplars",
    on: "r.registered_on",
    where: "true",
    register: "exemplars",
  },
  {
    key: "exemplarCollectives",
    column: "exemplar_collectives",
    name: "Điển hình tập thể",
    definition: "Trong đó: điển hình là tập thể.",
    unitOfCount: "tập thể",
    source: "exemplars",
    on: "r.registered_on",
    where: "r.kind = 'collective'",
    register: "exemplars",
  },
  {
    key: "exemplarPersons",
    column: "exemplar_persons",
    name: "Điển hình cá nhân",
    definition: "Trong đó: điển hình là cá nhân.",
    unitOfCount: "cá nhân",
    source: "exemplars",
    on: "r.registered_on",
    where: "r.kind = 'person'",
    register: "exemplars",
  },
  {
    key: "exemplarsRecognised",
    column: "exemplars_recognised",
    name: "Điển hình được công nhận",
    definition: "Điển hình được công nhận trong kỳ.",
    unitOfCount: "điển hình",
    source: "exemplars",
    on: "r.recognised_on",
    where: "true",
    register: "exemplars",
  },
] as const satisfies readonly CountedFigure[]
