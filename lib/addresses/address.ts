import { flashParams, type Flash } from "./flash"

/** What a page is found by: its number in the database, or as an address gave it. */
export type Id = number | string

/** Parameters by name, those without a value left out; or a query that is written already. */
type Query = string | URLSearchParams | Readonly<Record<string, string | number | undefined>>

/** Where on a page an address leads, and what the page is told. */
export interface Leading<Said extends Flash = Record<never, never>> {
  query?: Query
  flash?: Said
  anchor?: string
}

function written(query: Query): string {
  if (typeof query === "string" || query instanceof URLSearchParams) return `?${query}`
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return given.length > 0 ? `?${new URLSearchParams(given)}` : ""
}

function told(flash: Flash): string {
  const names = Object.keys(flash) as (keyof Flash)[]
  const codes = names.filter((name) => flash[name] !== undefined)
  return new URLSearchParams(
    codes.map((name) => [flashParams[name], String(flash[name] === true ? 1 : flash[name])]),
  ).toString()
}

/** The address of a page: its path, its query, then what happened, then the place on it. */
export function address(path: string, { query = {}, flash = {}, anchor }: Leading<Flash> = {}): string {
  const [before, after] = [written(query), told(flash)]
  const search = after === "" ? before : `${before === "" ? "?" : `${before}&`}${after}`
  return `${path}${search}${anchor === undefined ? "" : `#${anchor}`}`
}
