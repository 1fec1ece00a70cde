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

/**
 * The new commune of an old one, by code; `H` + code for a district that had no communes and became one itself.
 * Of several heirs the one that took the whole wins, else the first.
 */
export function readHeirs(): Map<string, string> {
  const heirs = new Map<string, string>()
  const rows = readRows("communes-mapping-2025-07-01.csv")
  const wholeFirst = [...rows.filter((row) => row[5] === "whole"), ...rows.filter((row) => row[5] !== "whole")]
  for (const [commune = "", district = "", , heir = ""] of wholeFirst) {
    const key = commune ? `X${commune}` : `H${district}`
    if (!heirs.has(key)) heirs.set(key, heir)
  }
  return heirs
}
