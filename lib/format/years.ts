/** The years that records and addresses may name. */
export const firstYear = 1900
export const lastYear = 2100

/** The year that four digits name, within its bounds; null for anything else. */
export function parseYear(text: string): number | null {
  const year = /^\d{4}$/.test(text) ? Number(text) : NaN
  return year >= firstYear && year <= lastYear ? year : null
}
