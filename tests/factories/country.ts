import type { ClientBase } from "pg"
import type { AdminUnits } from "./admin-units"

/** The day from which every unit of the old country stands. */
const countryFrom = "2020-01-01"

/** A unit of the country as it was; codes tell the levels apart, because old and new communes share numbers. */
export interface CountryUnit {
  id: number
  code: string
  name: string
  typeKey: string
  parent: number | null
}

export const codes = {
  root: "TQ",
  province: (code: string) => `T${code}`,
  /** Two numbers of districts are used in two provinces each. */
  district: (province: string, code: string) => `H${province}-${code}`,
  oldCommune: (code: string) => `X${code}`,
  newCommune: (code: string) => `M${code}`,
  cell: (commune: string, number: number) => `X${commune}-CB${number}`,
}

/** All units until 30/6/2025, each commune with the same number of cells; ids run from `firstId`, parents before children. */
export function oldCountry(admin: AdminUnits, cells: number, firstId: number): CountryUnit[] {
  const units: CountryUnit[] = []
  const idOf = new Map<string, number>()
  const add = (code: string, name: string, typeKey: string, parent: string | null) => {
    const id = firstId + units.length
    idOf.set(code, id)
    units.push({ id, code, name, typeKey, parent: parent === null ? null : idOf.get(parent)! })
  }
  add(codes.root, "Đảng bộ toàn quốc", "trung-uong", null)
  for (const { code, name } of admin.provinces) add(codes.province(code), name, "tinh-uy", codes.root)
  for (const { code, name, province } of admin.districts)
    add(codes.district(province, code), name, "huyen-uy", codes.province(province))
  for (const { code, name, district, province } of admin.communes)
    add(codes.oldCommune(code), name, "dang-uy-co-so", codes.district(province, district))
  for (const { code, name } of admin.communes)
    for (let n = 1; n <= cells; n++) add(codes.cell(code, n), `Chi bộ ${n} ${name}`, "chi-bo", codes.oldCommune(code))
  return units
}

/** Writes the units with their names, types and places in a few statements, and the trees. */
export async function insertCountry(client: ClientBase, units: CountryUnit[]): Promise<void> {
  const rows = JSON.stringify(units)
  const from = 'FROM jsonb_to_recordset($1::jsonb) AS x (id int, code text, name text, "typeKey" text, parent int)'
  const insert = (sql: string) => client.query(`${sql} ${from}`, [rows])
  await client.query("BEGIN")
  await insert("INSERT INTO unit (id, code) SELECT x.id, x.code")
  await insert(`INSERT INTO unit_name (unit_id, name, valid_from) SELECT x.id, x.name, '${countryFrom}'`)
  await insert(`INSERT INTO unit_kind (unit_id, type_key, valid_from) SELECT x.id, x."typeKey", '${countryFrom}'`)
  await insert(`INSERT INTO unit_placement (unit_id, parent_id, valid_from) SELECT x.id, x.parent, '${countryFrom}'`)
  await client.query("SELECT setval(pg_get_serial_sequence('unit', 'id'), (SELECT max(id) FROM unit))")
  await client.query("ANALYZE unit, unit_name, unit_kind, unit_placement")
  await client.query("SELECT roll_up.rebuild()")
  await client.query("COMMIT")
}

/** Where an old province went: it goes on under its own number, or all its communes went to one other. */
export function newProvinceOf(admin: AdminUnits, province: string): string {
  if (admin.newProvinces.some(({ code }) => code === province)) return province
  return admin.conversions.find(({ oldProvince }) => oldProvince === province)!.newProvince
}
