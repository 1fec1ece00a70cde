import { columnTitle, type PlacedColumn } from "./layout"

/** An error where Excel shows it: row 7, cột D “Ngày ban hành”; no column when it concerns the row. */
export interface SheetError {
  row: number
  column: string | null
  message: string
}

/** A row that is no record, as Excel counts, and what it is. */
export interface LeftOut {
  row: number
  why: string
}

/** What is found while a sheet is read: errors (the first of each cell only: what follows from it need not be said), rows left out, and what else is worth telling. */
export class Findings {
  private readonly found = new Map<string, SheetError & { at: number }>()
  readonly leftOut: LeftOut[] = []
  readonly told: string[] = []

  add(row: number, placed: PlacedColumn | undefined, message: string): void {
    const at = placed?.at ?? -1
    const key = placed ? `${row}/${at}` : `${row}/${message}`
    if (this.found.has(key)) return
    this.found.set(key, { row, at, column: placed ? columnTitle(placed) : null, message })
  }

  leaveOut(row: number, why: string): void {
    this.leftOut.push({ row, why })
  }

  /** Said once, however often it is found. */
  tell(message: string): void {
    if (!this.told.includes(message)) this.told.push(message)
  }

  /** From top to bottom, from left to right. */
  sorted(): SheetError[] {
    const all = [...this.found.values()].sort((a, b) => a.row - b.row || a.at - b.at)
    return all.map(({ row, column, message }) => ({ row, column, message }))
  }
}
