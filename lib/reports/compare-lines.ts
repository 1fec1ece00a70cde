import type { TableLine } from "./frozen-table"
import type { ReportFigure } from "./figure-list"
import { isTold } from "./line-source"

type Line = Pick<TableLine, "unitId" | "unitName" | "kind" | "values">

/** A line's number in two tables. */
export interface LinePair {
  unitId: number
  unitName: string
  own: boolean
  one: number
  other: number
  /** Whether the first table has such a line at all. */
  inOne: boolean
}

/** A figure in two tables: of the branch, and line by line. */
export interface FigurePair {
  figure: ReportFigure
  one: number
  other: number
  lines: LinePair[]
}

/** The lines of both tables that are listed, those of the first in their order, then what only the other has. */
function placesOf(one: Line[], other: Line[]): Line[] {
  const told = one.filter(isTold)
  return [...told, ...other.filter((line) => isTold(line) && !told.some(({ unitId }) => unitId === line.unitId))]
}

/** Two tables figure by figure and line by line; figures that are 0 in both are left out. */
export function compareLines(figures: ReportFigure[], one: Line[], other: Line[]): FigurePair[] {
  const at = (lines: Line[]) => new Map(lines.map(({ unitId, values }) => [unitId, values]))
  const [first, second] = [at(one), at(other)]
  const places = placesOf(one, other)
  const pairs = figures.map((figure): FigurePair => {
    const lines = places.map(({ unitId, unitName, kind }): LinePair => {
      const value = (values: Map<string, number> | undefined) => values?.get(figure.key) ?? 0
      const numbers = { one: value(first.get(unitId)), other: value(second.get(unitId)) }
      return { unitId, unitName, own: kind === "own", ...numbers, inOne: first.has(unitId) }
    })
    const sum = (pick: (pair: LinePair) => number) => lines.reduce((total, pair) => total + pick(pair), 0)
    return { figure, one: sum((pair) => pair.one), other: sum((pair) => pair.other), lines }
  })
  return pairs.filter(({ lines }) => lines.some((pair) => pair.one !== 0 || pair.other !== 0))
}
