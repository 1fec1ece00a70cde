import { sentence } from "@/lib/format/sentence"
import { unknownUnitName } from "@/lib/glossary"
import type { Lineage, LineageUnit } from "@/lib/units/lineage/find-lineage"

/** A box of the drawing with its words in lines. */
export interface LineageBox {
  unit: LineageUnit
  x: number
  y: number
  height: number
  words: string[]
}

/** A line between two boxes; `whole` = everything went there. */
export interface LineageLine {
  key: string
  whole: boolean
  from: { x: number; y: number }
  to: { x: number; y: number }
  /** Where its words stand: on the straight part, at the end that fewer lines share. */
  words: { x: number; y: number }
  /** Between which places it bends. */
  bend: { from: number; to: number }
}

export const boxWidth = 232
export const lineHeight = 21
const gapAcross = 176
/** The straight part of a line, which holds its words. */
const straight = 100
const gapDown = 20
const padding = 12
const margin = 8
const lettersEach = 23
const mostLines = 4

/** A text in lines of a few letters, at blanks; what does not fit ends in "…". */
function wrapWords(text: string): string[] {
  const lines = text.split(" ").reduce<string[]>((all, word) => {
    const last = all.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= lettersEach)
      return [...all.slice(0, -1), `${last} ${word}`]
    return [...all, word]
  }, [])
  return lines.length > mostLines ? [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]} …`] : lines
}

/** The years in which a unit worked: "2015–2025", "từ 2025". */
export function lifeText({ founded, closed }: Pick<LineageUnit, "founded" | "closed">): string {
  const [first, last] = [founded.slice(0, 4), closed?.slice(0, 4)]
  if (!last) return `từ ${first}`
  return first === last ? first : `${first}–${last}`
}

function boxesOf(units: LineageUnit[], column: number): LineageBox[] {
  let y = margin
  return units.map((unit) => {
    const words = [...wrapWords(sentence(unit.name ?? unknownUnitName)), lifeText(unit)]
    const height = words.length * lineHeight + 2 * padding
    const box = { unit, x: margin + column * (boxWidth + gapAcross), y, height, words }
    y += height + gapDown
    return box
  })
}

/** The units of each generation, those that have to do with one and the same nearer unit beside each other: fewer lines cross. */
function inColumns({ units, links }: Lineage, generations: number[]): LineageUnit[][] {
  const columns = new Map<number, LineageUnit[]>()
  const placeOf = (unit: LineageUnit) => {
    const nearer = columns.get(unit.generation - Math.sign(unit.generation)) ?? []
    const other = ({ fromId, toId }: Lineage["links"][number]) =>
      fromId === unit.id ? toId : toId === unit.id ? fromId : null
    const places = links.map((link) => nearer.findIndex(({ id }) => id === other(link))).filter((place) => place >= 0)
    return Math.min(...places, nearer.length)
  }
  for (const generation of [...generations].sort((a, b) => Math.abs(a) - Math.abs(b))) {
    const all = units.filter((unit) => unit.generation === generation)
    columns.set(
      generation,
      all
        .map((unit) => ({ unit, place: placeOf(unit) }))
        .sort((a, b) => a.place - b.place)
        .map(({ unit }) => unit),
    )
  }
  return generations.map((generation) => columns.get(generation) ?? [])
}

const bottomOf = (boxes: LineageBox[]) => Math.max(...boxes.map(({ y, height }) => y + height))

/** Where everything stands: a column for each generation, the oldest on the left, each in the middle of the height. */
export function layOutLineage(lineage: Lineage) {
  const { units, links } = lineage
  const generations = [...new Set(units.map(({ generation }) => generation))].sort((a, b) => a - b)
  const columns = inColumns(lineage, generations).map(boxesOf)
  const height = Math.max(...columns.map(bottomOf)) + margin
  const boxes = columns.flatMap((column) => {
    const down = (height - margin - bottomOf(column)) / 2
    return column.map((box) => ({ ...box, y: box.y + down }))
  })
  const at = new Map(boxes.map((box) => [box.unit.id, box]))
  const fans = (id: number) => links.filter(({ fromId }) => fromId === id).length > 1
  const lines = links.flatMap(({ fromId, toId, extent }): LineageLine[] => {
    const [from, to] = [at.get(fromId), at.get(toId)]
    if (!from || !to || from.x >= to.x) return []
    const ends = {
      from: { x: from.x + boxWidth, y: from.y + from.height / 2 },
      to: { x: to.x, y: to.y + to.height / 2 },
    }
    const bend = fans(fromId)
      ? { from: ends.from.x, to: ends.to.x - straight }
      : { from: ends.from.x + straight, to: ends.to.x }
    const words = fans(fromId)
      ? { x: ends.to.x - straight / 2, y: ends.to.y }
      : { x: ends.from.x + straight / 2, y: ends.from.y }
    return [{ key: `${fromId} ${toId}`, whole: extent === "whole", ...ends, words, bend }]
  })
  const width = columns.length * boxWidth + (columns.length - 1) * gapAcross + 2 * margin
  return { width, height, boxes, lines, padding }
}
