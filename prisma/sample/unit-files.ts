import { readFileSync } from "node:fs"
import path from "node:path"

// Plain lists: no value holds a comma or a quote.
function readRows(file: string): string[][] {
  const text = readFileSync(path.join(import.meta.dirname, file), "utf8")
  return text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","))
}

export type ProvinceCode = "62" | "51"

/** A district or a commune as the state names it: "Thành phố Kon Tum", "Xã Đăk Mar". */
export interface Place {
  code: string
  name: string
  province: ProvinceCode
}

const place = ([code = "", name = "", province = ""]: string[]): Place => ({
  code,
  name,
  province: province as ProvinceCode,
})

/** The districts until 30/6/2025. */
export function readDistricts(): Place[] {
  return readRows("districts-before-2025-07-01.csv").map(place)
}

/** The communes until 30/6/2025, each with its district. */
export function readOldCommunes(): (Place & { district: string })[] {
  return readRows("communes-before-2025-07-01.csv").map(([code = "", name = "", district = "", province = ""]) => ({
    ...place([code, name, province]),
    district,
  }))
}

/** The communes from 1/7/2025. */
export function readNewCommunes(): Place[] {
  return readRows("communes-from-2025-07-01.csv").map(place)
}

/** One of those who took over from an old unit. */
export interface Taker {
  /** Code of the new commune. */
  commune: string
  extent: "whole" | "part"
}

/** Who took over from each old unit, by its code here: `X` + commune, or `H` + district for one that had no communes and became one itself. */
export function readTakers(): Map<string, Taker[]> {
  const takers = new Map<string, Taker[]>()
  for (const [commune = "", district = "", , heir = "", , extent] of readRows("communes-mapping-2025-07-01.csv")) {
    const key = commune ? `X${commune}` : `H${district}`
    const taker: Taker = { commune: `M${heir}`, extent: extent === "whole" ? "whole" : "part" }
    takers.set(key, [...(takers.get(key) ?? []), taker])
  }
  return takers
}

/** The new commune that an old unit's cells went to, by code: of several the one that took the whole wins, else the first. */
export function readHeirs(): Map<string, string> {
  return new Map(
    [...readTakers()].map(([code, takers]) => [
      code,
      (takers.find(({ extent }) => extent === "whole") ?? takers[0]!).commune,
    ]),
  )
}
