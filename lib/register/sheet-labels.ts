import type { Scope } from "@/lib/access/scope"
import type { Register, StoredRecord } from "./register-types"
import { valuesAt } from "./field"
import { allColumns } from "./sheet"

/** How a sheet writes the units and persons that records name, by their ids as text. */
export interface SheetLabels {
  unitCodes: Map<string, string>
  unitNames: Map<string, string>
  people: Map<string, string>
}

/** A person as a sheet writes it: the birth year tells namesakes apart. */
export function personLabel(person: { fullName: string; birthYear: number | null }): string {
  return person.birthYear ? `${person.fullName} (${person.birthYear})` : person.fullName
}

/** A unit as a sheet writes it; one without a code by its number. */
export function unitLabel(unit: { id: number; code: string | null }): string {
  return unit.code ?? `#${unit.id}`
}

type Valued = Pick<StoredRecord, "values">

function idsOf(register: Register, records: Valued[], kind: "unit" | "person"): number[] {
  const names = allColumns(register).filter((column) => column.field.kind === kind)
  const values = records.flatMap((record) =>
    names.flatMap((column) => valuesAt(record.values, column.field.name, column.rows)),
  )
  return [...new Set(values.map(Number).filter((id) => Number.isInteger(id) && id > 0))]
}

/** Codes and names of everything the given records refer to. */
export async function loadSheetLabels(scope: Scope, register: Register, records: Valued[]): Promise<SheetLabels> {
  const unitIds = idsOf(register, records, "unit")
  const personIds = idsOf(register, records, "person")
  const units = await scope.tx.$queryRaw<{ id: number; code: string | null; name: string }[]>`
    SELECT id, code, unit_name_on(id, roll_up.today()) AS name FROM unit WHERE id = ANY (${unitIds}::int[])`
  const people = await scope.tx.$queryRaw<{ id: number; fullName: string; birthYear: number | null }[]>`
    SELECT id, full_name AS "fullName", birth_year AS "birthYear" FROM person WHERE id = ANY (${personIds}::int[])`
  return {
    unitCodes: new Map(units.map((unit) => [String(unit.id), unitLabel(unit)])),
    unitNames: new Map(units.map((unit) => [String(unit.id), unit.name])),
    people: new Map(people.map((person) => [String(person.id), personLabel(person)])),
  }
}
