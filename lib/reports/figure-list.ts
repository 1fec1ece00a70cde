import { countedFigures, type Figure } from "@/lib/roll-up/figures"
import type { Indicator } from "@/lib/roll-up/indicators"

const figures: readonly Figure[] = countedFigures

/** The whole of every figure that is a part ("trong đó") of another, by key. */
export function figureWholes(indicators: Indicator[]): Map<string, string> {
  return new Map(indicators.flatMap(({ key, partOf }): [string, string][] => (partOf === null ? [] : [[key, partOf]])))
}

/** The figures that stand in the annex unless a report chooses others: those whose definitions say so. */
export const usualAnnex = figures.flatMap(({ key, inUsualAnnex }) => (inUsualAnnex ? [key] : []))
