import { readFileSync } from "node:fs"
import path from "node:path"
import { gunzipSync } from "node:zlib"

// Plain lists: no value holds a comma or a quote.
function readRows(name: string): string[][] {
  const file = path.join(import.meta.dirname, "../data/admin-units", `${name}.csv.gz`)
  const text = gunzipSync(readFileSync(file)).toString("utf8")
  return text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","))
}

interface AdminUnit {
  code: string
  name: string
}

/** A row of the conversion table; an old commune without code is a district that had none and became a commune itself. */
export interface Conversion {
  oldCommune: string
  oldDistrict: string
  oldProvince: string
  newCommune: string
  newProvince: string
  extent: "whole" | "part"
}

/** The country until 30/6/2025 and from 1/7/2025, and which commune went where. */
export interface AdminUnits {
  provinces: AdminUnit[]
  districts: (AdminUnit & { province: string })[]
  communes: (AdminUnit & { district: string; province: string })[]
  newProvinces: AdminUnit[]
  newCommunes: (AdminUnit & { province: string })[]
  conversions: Conversion[]
}

const unit = ([code = "", name = ""]: string[]): AdminUnit => ({ code, name })

/** Reads the official lists and the conversion table of Quyết định 19/2025/QĐ-TTg. */
export function readAdminUnits(): AdminUnits {
  return {
    provinces: readRows("provinces-before-2025-07-01").map(unit),
    districts: readRows("districts-before-2025-07-01").map((row) => ({ ...unit(row), province: row[2]! })),
    communes: readRows("communes-before-2025-07-01").map((row) => {
      return { ...unit(row), district: row[2]!, province: row[3]! }
    }),
    newProvinces: readRows("provinces-from-2025-07-01").map(unit),
    newCommunes: readRows("communes-from-2025-07-01").map((row) => ({ ...unit(row), province: row[2]! })),
    conversions: readRows("communes-mapping-2025-07-01").map((row) => ({
      oldCommune: row[0]!,
      oldDistrict: row[1]!,
      oldProvince: row[2]!,
      newCommune: row[3]!,
      newProvince: row[4]!,
      extent: row[5] === "whole" ? "whole" : "part",
    })),
  }
}
