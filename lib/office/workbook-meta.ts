/** The hidden sheet in which a workbook says what it is (register, template version), as rows of key and value. */
export const META_SHEET = "_lantoa"

/** The hidden sheet that holds drop-down lists too long for a cell rule. */
export const LISTS_SHEET = "_danhmuc"

export function isOwnSheet(name: string): boolean {
  return name === META_SHEET || name === LISTS_SHEET
}

/** Rows of key and value as a record; rows without a key are left out. */
export function metaFromRows(rows: readonly (readonly unknown[])[]): Record<string, string> {
  const pairs = rows.map(([key, value]) => [String(key ?? ""), String(value ?? "")] as const)
  return Object.fromEntries(pairs.filter(([key]) => key !== ""))
}
