import { columnTitle, type Layout, type UnitColumn } from "./columns"

/** An error where Excel shows it. */
export interface SheetError {
  row: number
  column: string
  message: string
}

/** Collects errors of a file of units, the first of each cell only: what follows from it need not be said. */
export class UnitErrors {
  private readonly found = new Map<string, SheetError & { at: number }>()

  constructor(private readonly layout: Layout) {}

  add(row: number, column: UnitColumn, message: string): void {
    const key = `${row}/${column}`
    const at = this.layout.at[column] ?? 0
    if (!this.found.has(key)) this.found.set(key, { row, at, column: columnTitle(this.layout, column), message })
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
