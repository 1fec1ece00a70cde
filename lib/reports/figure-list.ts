import type { Scope } from "@/lib/access/scope"
import { countedFigures, type Figure } from "@/lib/roll-up/figures"
import { placedFigures } from "@/lib/roll-up/placed-figures"

/** A figure as a report defines it. Kinds of outreach are data, so their figures are too. */
export interface ReportFigure {
  key: string
  name: string
  definition: string
  unitOfCount: string
  /** The figure of which it is a part ("trong đó"). */
  partOf: string | null
}

const figuresOfCatalogue: readonly Figure[] = countedFigures
const outreachPrefix = "outreach."

/** The kind of outreach that a figure of a report counts, or null. */
export function outreachKindOf(figureKey: string): string | null {
  return figureKey.startsWith(outreachPrefix) ? figureKey.slice(outreachPrefix.length) : null
}

/** Every figure a report has, in its order: those of the catalogue, then the kinds of outreach; each whole followed by its parts. */
export async function reportFigures(scope: Scope): Promise<ReportFigure[]> {
  const kinds = await scope.tx.outreachKind.findMany({ orderBy: [{ sortOrder: "asc" }, { key: "asc" }] })
  return placedFigures([
    ...figuresOfCatalogue.map(({ key, name, definition, unitOfCount, partOf = null }) => {
      return { key, name, definition, unitOfCount, partOf }
    }),
    ...kinds.map(({ key, name, unitOfCount, partOf }) => ({
      key: `${outreachPrefix}${key}`,
      name,
      definition: partOf
        ? "Số đếm theo tháng của một loại hình tuyên truyền; là phần “trong đó” của một loại hình khác."
        : "Số đếm theo tháng của một loại hình tuyên truyền.",
      unitOfCount,
      partOf: partOf === null ? null : `${outreachPrefix}${partOf}`,
    })),
  ]).map(({ key, name, definition, unitOfCount, partOf }) => ({ key, name, definition, unitOfCount, partOf }))
}

/** The whole of every figure that is a part ("trong đó") of another, by key. */
export function figureWholes(figures: ReportFigure[]): Map<string, string> {
  return new Map(figures.flatMap(({ key, partOf }): [string, string][] => (partOf === null ? [] : [[key, partOf]])))
}

/** The figures that stand in the annex unless a report chooses others: those whose definitions say so. */
export const usualAnnex = figuresOfCatalogue.flatMap(({ key, inUsualAnnex }) => (inUsualAnnex ? [key] : []))
