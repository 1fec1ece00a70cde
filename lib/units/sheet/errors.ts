import { columnTitle, type Layout } from "./layout"

/** An error where Excel shows it. */
export interface SheetError {
  row: number
  column: string
  message: string
}

/** Collects errors of a file about units, the first of each cell only: what follows from it need not be said. */
export class SheetErrors<Key extends string> {
  private readonly found = new Map<string, SheetError & { at: number }>()

  constructor(private readonly layout: Layout<Key>) {}

  add(row: number, key: Key, message: string): void {
    const cell = `${row}/${key}`
    const at = this.layout.at[key] ?? 0
    if (!this.found.has(cell)) this.found.set(cell, { row, at, column: columnTitle(this.layout, key), message })
  }

  get count(): number {
    return this.found.size
  }

  /** From top to bottom, from left to right. */
  sorted(): SheetError[] {
    const all = [...this.found.values()].sort((a, b) => a.row - b.row || a.at - b.at)
    return all.map(({ row, column, message }) => ({ row, column, message }))
  }
}
