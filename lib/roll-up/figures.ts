import { commendationsFigures } from "./figures/commendations"
import { commitmentsFigures } from "./figures/commitments"
import { conferencesFigures } from "./figures/conferences"
import { dialoguesFigures } from "./figures/dialogues"
import { documentsFigures } from "./figures/documents"
import { everyRecord } from "./figures/every-record"
import { exemplarsFigures } from "./figures/exemplars"
import { inspectionsFigures } from "./figures/inspections"
import { meetingsFigures } from "./figures/meetings"
import { modelsFigures } from "./figures/models"
import { outreachFigures } from "./figures/outreach"
import { plansFigures } from "./figures/plans"
import type { CountedFigure } from "./figures/types"

/**
 * The catalogue of figures: one source for the columns, the triggers, the dashboard and the drill-down.
 * SQL in it speaks of one record row under the alias `r`.
 */

export { figureSources, type FigureSource, type FigureSourceKey } from "./figures/sources"
export type { CountedFigure } from "./figures/types"

/** Every figure, in the order of the dashboard. */
export const countedFigures = [
  ...documentsFigures,
  ...commitmentsFigures,
  ...modelsFigures,
  ...exemplarsFigures,
  ...conferencesFigures,
  ...meetingsFigures,
  ...commendationsFigures,
  everyRecord("praiseLetters", {
    definition: "Thư khen gửi tập thể, cá nhân của đơn vị.",
    unitOfCount: "thư",
    on: "r.sent_on",
    inUsualAnnex: true,
  }),
  ...dialoguesFigures,
  everyRecord("ethicsCodes", {
    name: "Bộ chuẩn mực đạo đức",
    definition: "Bộ chuẩn mực đạo đức công vụ, nghề nghiệp do đơn vị ban hành trong kỳ.",
    unitOfCount: "bộ",
    on: "r.issued_on",
  }),
  ...plansFigures,
  ...inspectionsFigures,
  ...outreachFigures,
] as const satisfies readonly CountedFigure[]

export type FigureKey = (typeof countedFigures)[number]["key"]

export type FigureValues = Record<FigureKey, number>

export type Figure = CountedFigure & { key: FigureKey; partOf?: FigureKey }

const figures: readonly Figure[] = countedFigures
const byKey = Object.fromEntries(figures.map((figure) => [figure.key, figure])) as Record<FigureKey, Figure>

/** The figure of a key. */
export function figureByKey(key: FigureKey): Figure {
  return byKey[key]
}

/** The figure that a text names by its key, or undefined for a key nobody defined. */
export function findFigure(text: string): Figure | undefined {
  return figures.find((figure) => figure.key === text)
}
