import { branchWords, knownValue, shownSum } from "./branch-value"
import type { TableLine } from "./frozen-table"
import type { Indicator } from "@/lib/roll-up/indicators"
import { isTold, lineKey, lineName } from "./line-source"

type Line = Pick<TableLine, "unitId" | "unitName" | "kind" | "values" | "words">

/** Two numbers of a figure, each null where nobody knows it. */
interface Numbers {
  one: number | null
  other: number | null
  /** The same as they are shown: "gần 350.000". */
  shown: { one: string; other: string }
  /** One of them is approximate, so what is worked out of them is too. */
  rough: boolean
}

/** A line's number in two tables. */
export interface LinePair extends Numbers {
  /** See `lineKey`. */
  place: string
  unitId: number
  name: string
  /** Whether the first table has such a line at all. */
  inOne: boolean
}

/** A figure in two tables: of the branch, and line by line. */
export interface FigurePair extends Numbers {
  figure: Indicator
  lines: LinePair[]
}

/** The lines of both tables that are listed, those of the first in their order, then what only the other has. */
function placesOf(one: Line[], other: Line[]): Line[] {
  const told = one.filter((line) => isTold(line))
  return [...told, ...other.filter((line) => isTold(line) && !told.some((one) => lineKey(one) === lineKey(line)))]
}

const numbersOf = (key: string, one: Line[], other: Line[]): Numbers => ({
  one: knownValue(one, key),
  other: knownValue(other, key),
  shown: { one: shownSum(one, key), other: shownSum(other, key) },
  rough: branchWords([...one, ...other], key).length > 0,
})

function lineIn(lines: Map<string, Line>, place: string): Line[] {
  const line = lines.get(place)
  return line ? [line] : []
}

/** Two tables figure by figure and line by line; figures of which there is nothing in both are left out. */
export function compareLines(figures: Indicator[], one: Line[], other: Line[]): FigurePair[] {
  const at = (lines: Line[]) => new Map(lines.map((line) => [lineKey(line), line]))
  const [first, second] = [at(one), at(other)]
  const places = placesOf(one, other)
  const pairs = figures.map((figure): FigurePair => {
    const lines = places.map((line): LinePair => {
      const place = lineKey(line)
      const numbers = numbersOf(figure.key, lineIn(first, place), lineIn(second, place))
      return { place, unitId: line.unitId, name: lineName(line), ...numbers, inOne: first.has(place) }
    })
    return { figure, ...numbersOf(figure.key, one, other), lines }
  })
  return pairs.filter(({ lines }) => lines.some(({ one, other }) => one || other))
}
