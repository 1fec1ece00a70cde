import type { Scope } from "@/lib/access/scope"
import { searchWords } from "@/lib/format/search-words"
import type { Register } from "@/lib/register/register-types"
import type { Choices } from "@/lib/register/field"
import { listParams } from "@/lib/format/list-params"
import { parseListQuery } from "@/lib/register/list-query"
import type { ListRow } from "@/lib/register/list-sql"
import { registers } from "@/lib/registers/registry"
import { searchUnits, type FoundUnit } from "@/lib/units/search-units"

/** What was found in one register. */
export interface SearchGroup {
  register: Register
  total: number
  /** The first few; the list of the register has them all. */
  rows: ListRow[]
  choices: Choices
}

export interface SearchData {
  text: string
  groups: SearchGroup[]
  units: FoundUnit[]
}

const shownEach = 5
const mostTyped = 200

async function searchRegister(scope: Scope, register: Register, text: string): Promise<SearchGroup | null> {
  const query = parseListQuery({ [listParams.search]: text }, register.list)
  const { total, rows } = await register.rows(scope, query, shownEach)
  return total === 0 ? null : { register, total, rows, choices: await register.choices(scope) }
}

/** Every register the actor may read, searched as its own list would be, in all years; units by name or code come first. */
export async function loadSearch(scope: Scope, typed: string | undefined): Promise<SearchData> {
  const text = (typed ?? "").trim().slice(0, mostTyped)
  const { letters, numbers } = searchWords(text)
  if (letters.length + numbers.length === 0) return { text, groups: [], units: [] }
  const groups: SearchGroup[] = []
  for (const register of registers.filter(({ roles }) => roles.read.includes(scope.actor.role))) {
    const group = await searchRegister(scope, register, text)
    if (group) groups.push(group)
  }
  return { text, groups, units: await searchUnits(scope, text, { limit: shownEach, inherited: true }) }
}
