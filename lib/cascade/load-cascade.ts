import { holdsUnit, type Scope } from "@/lib/access/scope"
import { Asked } from "@/lib/format/asked"
import { documents } from "@/lib/registers/documents/register"
import type { StoredRecord } from "@/lib/register/register-types"
import { today } from "@/lib/format/dates"
import { ancestorsOf, findUnit, type Ancestor } from "@/lib/units/unit-store"
import { findCascade, type CascadeUnit } from "./find-cascade"

/** Names of the query parameters of the page. */
const cascadeParams = { unit: "don-vi", view: "xem", sort: "sap-xep" } as const

const sorts = {
  ten: (a: CascadeUnit, b: CascadeUnit) => a.name.localeCompare(b.name, "vi", { numeric: true }),
  ngay: (a: CascadeUnit, b: CascadeUnit) => later(a.issuedAfter, b.issuedAfter),
  "hoi-nghi": (a: CascadeUnit, b: CascadeUnit) => later(a.heldAfter, b.heldAfter),
}

export type CascadeSort = keyof typeof sorts

/** What a cascade page shows; all of it stands in the URL. */
export interface CascadeQuery {
  unitId: number
  view: "table" | "tree"
  sort: CascadeSort
  descending: boolean
}

export interface CascadeData {
  document: StoredRecord
  query: CascadeQuery
  above: Ancestor[]
  /** The unit whose branch is shown. */
  unit: CascadeUnit
  /** Direct children in the asked order. */
  children: CascadeUnit[]
  /** Their children, by name. */
  grandchildren: CascadeUnit[]
}

/** Who has not done it comes last, whatever the order. */
function later(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a - b
}

function parseQuery(search: Record<string, string>, ownUnitId: number): CascadeQuery {
  const asked = new Asked(search)
  const unitId = asked.id(cascadeParams.unit) ?? ownUnitId
  const view = asked.flag(cascadeParams.view, "cay") ? "tree" : "table"
  asked.done()
  const sort = search[cascadeParams.sort] ?? "ngay"
  const key = sort.replace(/^-/, "")
  return {
    unitId,
    view,
    sort: Object.hasOwn(sorts, key) ? (key as CascadeSort) : "ngay",
    descending: sort.startsWith("-"),
  }
}

/** The query that `parseQuery` reads back. */
export function cascadeQuery(query: CascadeQuery): URLSearchParams {
  const params = new URLSearchParams({ [cascadeParams.unit]: String(query.unitId) })
  if (query.view === "tree") params.set(cascadeParams.view, "cay")
  if (query.sort !== "ngay" || query.descending)
    params.set(cascadeParams.sort, `${query.descending ? "-" : ""}${query.sort}`)
  return params
}

function sorted(children: CascadeUnit[], { sort, descending }: CascadeQuery): CascadeUnit[] {
  const known = (unit: CascadeUnit) => sort === "ten" || (sort === "ngay" ? unit.issuedAfter : unit.heldAfter) !== null
  const [there, missing] = [children.filter(known), children.filter((unit) => !known(unit))]
  const inOrder = there.sort(sorts[sort])
  return [...(descending ? inOrder.reverse() : inOrder), ...missing]
}

/** The document of a cascade's address and the unit asked for, both within what the actor may read; else null. */
export async function findCascadeSubject(scope: Scope, id: string | undefined, search: Record<string, string>) {
  const query = parseQuery(search, scope.actor.unitId)
  const document = /^\d{1,9}$/.test(id ?? "") ? await documents.find(scope, Number(id)) : null
  return document && (await holdsUnit(scope, query.unitId)) ? { document, query } : null
}

/** Who carries out a document in a unit's branch of today; null when the actor may not read the document or the branch. */
export async function loadCascade(
  scope: Scope,
  id: string | undefined,
  search: Record<string, string>,
): Promise<CascadeData | null> {
  const subject = await findCascadeSubject(scope, id, search)
  if (!subject) return null
  const { document, query } = subject
  const [unit, ...below] = await findCascade(scope, { documentId: document.id, unitId: query.unitId, levels: 2 })
  const place = unit && (await findUnit(scope, unit.unitId, today()))
  if (!unit || !place) return null
  return {
    document,
    query,
    above: await ancestorsOf(scope, place, today()),
    unit,
    children: sorted(
      below.filter(({ parentId }) => parentId === unit.unitId),
      query,
    ),
    grandchildren: below.filter(({ parentId }) => parentId !== unit.unitId),
  }
}
