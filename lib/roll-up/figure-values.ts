import { z } from "zod"
import { countedFigures, type FigureKey, type FigureValues } from "./figures"

const row = z.record(z.string(), z.union([z.number(), z.boolean(), z.string(), z.null()]))

/** The figures of a row of the roll-up functions, by key. */
export function figureValues(raw: unknown): FigureValues {
  const values = row.parse(raw)
  const entries = countedFigures.map((figure) => [figure.key, Number(values[figure.column] ?? 0)] as const)
  return Object.fromEntries(entries) as FigureValues
}

/** Figure by figure; nothing is added across units of count. */
export function addFigures(all: FigureValues[]): FigureValues {
  const entries = countedFigures.map(({ key }) => [key, all.reduce((sum, values) => sum + values[key], 0)] as const)
  return Object.fromEntries(entries) as Record<FigureKey, number>
}

/** Whether a unit has entered anything at all; people who must write are not an entry. */
export function hasEntries(values: FigureValues): boolean {
  return countedFigures.some(({ key, source }) => source !== "commitmentDuties" && values[key] !== 0)
}
