import type { CheckedFile } from "./check-file"
import type { SheetError } from "../sheet/errors"
import type { SheetNotes } from "@/lib/uploads/sheet-notes"
import type { UnitLine } from "./lines"

/** A unit of the file where it would stand at last. */
export interface TreeRow {
  depth: number
  code: string
  name: string
  typeName: string
}

/** What an import would do. */
export interface UnitPreview {
  units: number
  /** How many of them end on some day. */
  closing: number
  byType: { name: string; count: number }[]
  tree: TreeRow[]
  errors: SheetError[]
  notes: SheetNotes
}

const treeRows = 40

/** The first rows of the file's units as a tree, by their last lines. */
function treeOf(last: UnitLine[]): TreeRow[] {
  const inFile = new Set(last.map(({ code }) => code))
  const below = new Map<string | null, UnitLine[]>()
  for (const line of last) {
    const parent = line.parentCode !== null && inFile.has(line.parentCode) ? line.parentCode : null
    below.set(parent, [...(below.get(parent) ?? []), line])
  }
  const rows: TreeRow[] = []
  const walk = (parent: string | null, depth: number): void => {
    for (const { code, name, type } of below.get(parent) ?? []) {
      if (rows.length >= treeRows) return
      rows.push({ depth, code, name, typeName: type.name })
      walk(code, depth + 1)
    }
  }
  walk(null, 0)
  return rows
}

/** Counts, the first rows as a tree, and what is wrong. */
export function previewOf({ periods, errors, notes }: CheckedFile): UnitPreview {
  const last = [...periods.values()].map((lines) => lines.at(-1)!)
  const counts = new Map<string, number>()
  for (const { type } of last) counts.set(type.name, (counts.get(type.name) ?? 0) + 1)
  return {
    units: periods.size,
    closing: last.filter(({ to }) => to !== null).length,
    byType: [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count),
    tree: treeOf(last),
    errors: errors.sorted(),
    notes,
  }
}
