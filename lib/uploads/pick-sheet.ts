import type { SheetPart, SheetRead } from "@/lib/office/cells"

/** The sheet of a workbook that is read, and the visible ones that are not. */
export interface PickedSheet {
  part: SheetPart
  others: string[]
}

/** The sheet of that name; without one the first that fits (a cover may stand before it), or the first of all. */
export function pickSheet(
  read: Extract<SheetRead, { ok: true }>,
  fits: (part: SheetPart) => boolean,
  wanted = "",
): PickedSheet {
  const sheets: SheetPart[] = [read, ...read.others]
  const part = sheets.find(({ sheetName }) => wanted !== "" && sheetName === wanted) ?? sheets.find(fits) ?? read
  const names = sheets.filter((one) => one !== part).map(({ sheetName }) => sheetName)
  return { part, others: [...names, ...read.unread] }
}
