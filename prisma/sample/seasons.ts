import type { SampleUnit } from "./unit-draft"
import { provinceCode } from "./unit-tree"
import type { ProvinceCode } from "./unit-files"

/** How much was registered in a year, and by whom. */
export interface Season {
  year: number
  /** Units of a province before the merger, or of the merged province. */
  owners: ProvinceCode | "merged"
  models: number
  collectives: number
  persons: number
  /** Models proposed in the year and never registered: in no figure. */
  proposals: number
}

const season = (
  owners: Season["owners"],
  year: number,
  models: number,
  collectives: number,
  persons: number,
  proposals: number,
): Season => ({ owners, year, models, collectives, persons, proposals })

/** Kon Tum's published totals of 2016-2019: 199 models, 236 exemplars (here 102 collectives and 134 persons). */
const publishedByKonTum = [
  season("62", 2016, 38, 20, 27, 4),
  season("62", 2017, 47, 24, 32, 3),
  season("62", 2018, 55, 28, 36, 5),
  season("62", 2019, 59, 30, 39, 2),
]

/** All years. */
export const seasons: Season[] = [
  ...publishedByKonTum,
  season("62", 2020, 18, 8, 11, 1),
  season("62", 2021, 15, 6, 10, 2),
  season("62", 2022, 21, 9, 14, 2),
  season("62", 2023, 24, 12, 16, 1),
  season("62", 2024, 26, 11, 18, 3),
  season("62", 2025, 9, 4, 6, 0),
  season("51", 2016, 30, 14, 22, 3),
  season("51", 2017, 36, 18, 26, 2),
  season("51", 2018, 41, 17, 31, 4),
  season("51", 2019, 44, 21, 33, 2),
  season("51", 2020, 32, 15, 24, 2),
  season("51", 2021, 27, 12, 20, 3),
  season("51", 2022, 38, 19, 28, 2),
  season("51", 2023, 43, 20, 34, 3),
  season("51", 2024, 46, 22, 35, 4),
  season("51", 2025, 12, 7, 10, 1),
  season("merged", 2025, 34, 16, 25, 6),
  season("merged", 2026, 128, 48, 76, 17),
]

/** The units that register in a season, in the order in which they are asked. */
export function ownersOf(units: SampleUnit[], owners: Season["owners"], firstCell: string): SampleUnit[] {
  const inOrder = (levels: SampleUnit["level"][]) => levels.flatMap((level) => units.filter((u) => u.level === level))
  if (owners !== "merged") {
    return inOrder(["province", "district", "oldCommune"]).filter((unit) => unit.province === owners)
  }
  const province = units.filter((unit) => unit.code === provinceCode("51"))
  const cells = units.filter((unit) => unit.level === "cell" && unit.code.endsWith("-CB01"))
  return [...units.filter((unit) => unit.code === firstCell), ...province, ...inOrder(["newCommune"]), ...cells]
}
