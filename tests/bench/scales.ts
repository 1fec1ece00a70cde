/** How large the database of the bench is. */
export interface Scale {
  provinces: number
  districts: number
  communes: number
  cells: number
  people: number
  years: number
}

export const scales = {
  small: { provinces: 1, districts: 5, communes: 40, cells: 600, people: 15_000, years: 2 },
  province: { provinces: 1, districts: 13, communes: 300, cells: 5_000, people: 165_000, years: 5 },
  nation: { provinces: 34, districts: 703, communes: 10_000, cells: 250_000, people: 5_360_000, years: 5 },
} as const satisfies Record<string, Scale>

export type ScaleName = keyof typeof scales

/** The first communes have fifty cells each, for the page of fifty children. */
export const CHILDREN = 50

/** Unit ids as the build numbers them: the root, then level by level. */
export function unitIds(scale: Scale) {
  const root = 1
  const firstProvince = root + 1
  const firstDistrict = firstProvince + scale.provinces
  const firstCommune = firstDistrict + scale.districts
  const firstCell = firstCommune + scale.communes
  return { root, firstProvince, firstDistrict, firstCommune, firstCell, last: firstCell + scale.cells - 1 }
}

/** How many communes have fifty cells. */
export const fullCommunes = (scale: Scale) => Math.floor(scale.communes / 15)

export const lastYear = new Date().getFullYear()
export const firstYear = (scale: Scale) => lastYear - scale.years + 1

/** The year the saves go to: open, its duties laid, no commitment in it yet. */
export const saveYear = lastYear + 1
