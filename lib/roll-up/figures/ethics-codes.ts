import type { CountedFigure } from "./types"

/** Codes of ethics. */
export const ethicsCodesFigures = [
  {
    key: "ethicsCodes",
    column: "ethics_codes",
    name: "Bộ chuẩn mực đạo đức",
    definition: "Bộ chuẩn mực đạo đức công vụ, nghề nghiệp do đơn vị ban hành trong kỳ.",
    unitOfCount: "bộ",
    source: "ethicsCodes",
    on: "r.issued_on",
    where: "true",
    register: "ethicsCodes",
  },
] as const satisfies readonly CountedFigure[]
