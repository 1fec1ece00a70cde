import type { Scope } from "@/lib/access/scope"
import { countedFigures, type Figure } from "@/lib/roll-up/figures"

/** A figure as a report defines it. Kinds of outreach are data, so their figures are too. */
export interface ReportFigure {
  key: string
  name: string
  definition: string
  unitOfCount: string
}

const figuresOfCatalogue: readonly Figure[] = countedFigures
const outreachPrefix = "outreach."

/** The kind of outreach that a figure of a report counts, or null. */
export function outreachKindOf(figureKey: string): string | null {
  return figureKey.startsWith(outreachPrefix) ? figureKey.slice(outreachPrefix.length) : null
}

/** Every figure a report has, in its order: those of the catalogue, then the kinds of outreach. */
export async function reportFigures(scope: Scope): Promise<ReportFigure[]> {
  const kinds = await scope.tx.outreachKind.findMany({ orderBy: [{ sortOrder: "asc" }, { key: "asc" }] })
  return [
    ...countedFigures.map(({ key, name, definition, unitOfCount }) => ({ key, name, definition, unitOfCount })),
    ...kinds.map(({ key, name, unitOfCount, partOf }) => ({
      key: `${outreachPrefix}${key}`,
      name,
      definition: partOf
        ? "Số đếm theo tháng của một loại hình tuyên truyền; là phần “trong đó” của một loại hình khác."
        : "Số đếm theo tháng của một loại hình tuyên truyền.",
      unitOfCount,
    })),
  ]
}

/** The whole of every figure that is a part ("trong đó") of another, by key. */
export async function figureWholes(scope: Scope): Promise<Map<string, string>> {
  const kinds = await scope.tx.outreachKind.findMany({ where: { partOf: { not: null } } })
  return new Map([
    ...figuresOfCatalogue.flatMap(({ key, partOf }): [string, string][] => (partOf ? [[key, partOf]] : [])),
    ...kinds.map(({ key, partOf }): [string, string] => [`${outreachPrefix}${key}`, `${outreachPrefix}${partOf}`]),
  ])
}

/** The figures that stand in the annex unless a report chooses others: those whose definitions say so. */
export const usualAnnex = figuresOfCatalogue.flatMap(({ key, inUsualAnnex }) => (inUsualAnnex ? [key] : []))
