import { keepsInstallation } from "@/lib/access/keeps-installation"
import type { Scope } from "@/lib/access/scope"
import { flashParams } from "@/lib/addresses/flash"
import { settingsVersion } from "@/lib/settings/shown-settings"
import { findRows, type LookupRow } from "./find-rows"
import { lookups, type Lookup } from "./lookups"
import { shownRow } from "./shown-row"

/** A list with its rows. */
export interface LoadedLookup {
  lookup: Lookup
  rows: LookupRow[]
}

/** What the form starts with: a row of a list, or none yet. */
export interface EditedRow {
  lookup: Lookup
  row: LookupRow | null
  version: string
}

function editedRow(loaded: LoadedLookup[], search: Record<string, string>): EditedRow | null {
  const list = loaded.find(({ lookup }) => lookup.key === search["danh-muc"])
  const row = list?.rows.find(({ id }) => id === search.sua) ?? null
  if (!list || (!row && !("them" in search))) return null
  const { lookup } = list
  return { lookup, row, version: settingsVersion(row ? shownRow(lookup, row.values) : {}) }
}

/** Every list that forms choose from, and the row whose form is asked for: `danh-muc` with `sua`, or with `them` for a new one. */
export async function loadLookups(scope: Scope, search: Record<string, string>) {
  const loaded: LoadedLookup[] = []
  for (const lookup of lookups) loaded.push({ lookup, rows: await findRows(scope, lookup) })
  const mayWrite = await keepsInstallation(scope)
  return {
    lists: loaded,
    mayWrite,
    edited: mayWrite ? editedRow(loaded, search) : null,
    saved: flashParams.saved in search,
  }
}

export type LookupsData = Awaited<ReturnType<typeof loadLookups>>
