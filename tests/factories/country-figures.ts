import { createHash } from "node:crypto"
import type { ClientBase } from "pg"

/** The figures that the country's records count in, as the roll-up names them. */
export const countryFigures = [
  ...["documents", "documents_received", "models", "exemplars", "exemplar_collectives", "exemplar_persons"],
  ...["meetings", "thematic_meetings", "theme_meetings", "dialogues", "receptions", "citizens_received"],
  ...["conferences", "bridge_points", "delegates", "attendances", "member_attendances", "ethics_codes"],
]

/** Sums of `countryFigures` by code of a unit and year. */
export type Branches = Record<string, Record<number, number[]>>

/** The branches of some units as a dashboard reads them. */
export async function branchesByCode(
  client: ClientBase,
  unitCodes: string[],
  years: number[],
  restated: boolean,
): Promise<Branches> {
  const { rows } = await client.query<{ code: string; year: number; sums: number[] }>(
    `SELECT u.code, f.year, ARRAY[${countryFigures.join(", ")}] AS sums
     FROM unit u CROSS JOIN LATERAL roll_up.branch_figures(u.id, $2::int[], $3) f WHERE u.code = ANY ($1)`,
    [unitCodes, years, restated],
  )
  const branches: Branches = {}
  for (const { code, year, sums } of rows) (branches[code] ??= {})[year] = sums
  return branches
}

/** What the trees and the folded rows say of every unit, boiled down: equal when nothing differs anywhere. Rows of nothing but noughts do not count. */
export async function structureOf(client: ClientBase): Promise<Record<string, string>> {
  const nodes = await client.query<{ line: string }>(
    "SELECT format('%s %s %s %s', tree, unit_id, path, alive) AS line FROM roll_up.tree_node ORDER BY tree, unit_id",
  )
  const sums = countryFigures.join(", ")
  const branches = await client.query<{ line: string }>(
    `SELECT format('%s %s %s %s %s', tree, year, month, unit_id, ARRAY[${sums}]) AS line FROM roll_up.branch
     WHERE ${countryFigures.map((figure) => `${figure} <> 0`).join(" OR ")} ORDER BY tree, year, month, unit_id`,
  )
  const digest = (rows: { line: string }[]) =>
    createHash("sha256")
      .update(rows.map(({ line }) => line).join("\n"))
      .digest("hex")
  return { nodes: digest(nodes.rows), branches: digest(branches.rows) }
}
