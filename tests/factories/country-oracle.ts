import type { ClientBase } from "pg"
import type { AdminUnits, Conversion } from "./admin-units"
import { codes, newProvinceOf, type CountryUnit } from "./country"
import { countryFigures, type Branches } from "./country-figures"
import { recordYears, type CountryRecord } from "./country-records"

/** What a record of a value counts for, and in which figures. */
const counted: Record<CountryRecord["table"], (value: number) => Record<string, number>> = {
  document: (value) => ({ [value > 6 ? "documents_received" : "documents"]: 1 }),
  practice_model: () => ({ models: 1 }),
  exemplar: (value) => ({ exemplars: 1, [value > 6 ? "exemplar_collectives" : "exemplar_persons"]: 1 }),
  meeting: (value) => ({ meetings: 1, thematic_meetings: 1, theme_meetings: value > 3 ? 1 : 0 }),
  dialogue: (value): Record<string, number> =>
    value > 6 ? { dialogues: value } : { receptions: value, citizens_received: 3 * value },
  conference: (value) => ({
    conferences: 1,
    bridge_points: 1 + value,
    delegates: 20 + value,
    attendances: 11 * value,
    member_attendances: 10 * value,
  }),
  ethics_code: () => ({ ethics_codes: 1 }),
}

const empty = (): Record<number, number[]> =>
  Object.fromEntries(recordYears.map((year) => [year, countryFigures.map(() => 0)]))

/** Adds records up below whatever unit they belong to; a record that belongs to none is left out. */
function tally(places: string[], records: CountryRecord[], placeOf: (unit: number) => string | undefined): Branches {
  const branches: Branches = Object.fromEntries(places.map((place) => [place, empty()]))
  for (const { table, unit, year, value } of records) {
    const place = placeOf(unit)
    if (place === undefined) continue
    for (const [figure, amount] of Object.entries(counted[table](value)))
      branches[place]![year]![countryFigures.indexOf(figure)]! += amount
  }
  return branches
}

/** Successions of an event, as "old > new extent". */
export async function unitsOfSuccessors(client: ClientBase, eventId: number): Promise<Set<string>> {
  const { rows } = await client.query<{ line: string }>(
    `SELECT format('%s > %s %s', old.code, new.code, s.extent) AS line FROM unit_succession s
     JOIN unit old ON old.id = s.predecessor_id JOIN unit new ON new.id = s.successor_id WHERE s.event_id = $1`,
    [eventId],
  )
  return new Set(rows.map(({ line }) => line))
}

/**
 * What the reform of 1/7/2025 must come to, worked out from the conversion table and the records alone: it shares nothing with the engine or the
 * roll-up.
 */
export function countryOracle(admin: AdminUnits, units: CountryUnit[], records: CountryRecord[]) {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const idByCode = new Map(units.map(({ code, id }) => [code, id]))
  const rows = new Map<string, Conversion[]>()
  for (const row of admin.conversions) {
    const code = row.oldCommune ? codes.oldCommune(row.oldCommune) : codes.district(row.oldProvince, row.oldDistrict)
    rows.set(code, [...(rows.get(code) ?? []), row])
  }
  const provinceByCode = new Map<string, string>([
    ...admin.provinces.map(({ code }) => [codes.province(code), newProvinceOf(admin, code)] as const),
    ...admin.districts.map(
      ({ code, province }) => [codes.district(province, code), newProvinceOf(admin, province)] as const,
    ),
  ])
  /** The commune of a cell; every other unit speaks for itself. */
  const host = (unit: number) => byId.get(unit)!.code.replace(/-CB\d+$/, "")
  /** Where all of a unit went; nobody can say it of a unit that was split. */
  const wholeTaker = (code: string) => {
    const whole = (rows.get(code) ?? []).filter(({ extent }) => extent === "whole")
    return whole.length === 1 ? codes.newCommune(whole[0]!.newCommune) : undefined
  }
  const newProvince = (code: string) => rows.get(code)?.[0]?.newProvince ?? provinceByCode.get(code)
  const provinceOf = (unit: number) => {
    const province = newProvince(host(unit))
    return province === undefined ? undefined : codes.province(province)
  }
  const partOnly = admin.communes
    .map(({ code }) => codes.oldCommune(code))
    .filter((code) => wholeTaker(code) === undefined)
  const provinces = admin.newProvinces.map(({ code }) => codes.province(code))
  const communes = admin.newCommunes.map(({ code }) => codes.newCommune(code))
  const extents = [...rows].flatMap(([code, all]) =>
    all.map(({ newCommune }) => {
      const heir = codes.newCommune(newCommune)
      // Said twice to have gone as a whole, a commune went to neither as one.
      return `${code} > ${heir} ${wholeTaker(code) === heir ? "whole" : "part"}`
    }),
  )
  const upwards = [...provinceByCode].flatMap(([code, province]) => {
    const heir = codes.province(province)
    return heir === code || rows.has(code) ? [] : `${code} > ${heir} whole`
  })
  const oldNames = new Map(admin.provinces.map(({ code, name }) => [code, name]))
  return {
    partOnly,
    renamed: admin.newProvinces.filter(({ code, name }) => oldNames.get(code) !== name).length,
    idOf: (code: string) => idByCode.get(code),
    nation: () => tally([codes.root], records, () => codes.root),
    provinces: () => tally(provinces, records, (unit) => provinceOf(unit)),
    communes: () => tally(communes, records, (unit) => wholeTaker(host(unit))),
    waiting: (cells: number) =>
      new Map(
        partOnly.flatMap((code) =>
          Array.from(
            { length: cells },
            (_, n) => [codes.cell(code.slice(1), n + 1), codes.province(rows.get(code)![0]!.newProvince)] as const,
          ),
        ),
      ),
    successions: () => new Set([...extents, ...upwards]),
    /** The sum over all units. */
    sumOf: (branches: Branches) =>
      Object.fromEntries(
        recordYears.map((year) => [
          year,
          countryFigures.map((_, at) => Object.values(branches).reduce((sum, years) => sum + years[year]![at]!, 0)),
        ]),
      ),
  }
}
