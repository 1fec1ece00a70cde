/** What there is to tell of a sheet that was read: which it is, the visible ones beside it, what Excel hides of it, and how it was understood. */
export interface SheetNotes {
  sheetName: string
  otherSheets: string[]
  /** Lines that Excel hides, whether they are left out or not, and the columns that it hides though they are read. */
  hiddenRows: number
  hiddenColumns: string[]
  told: string[]
}
