import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import type pg from "pg"
import { importFile } from "@/lib/commands/import-file"
import { formatDate, today } from "@/lib/format/dates"
import type { Cell } from "@/lib/office/cells"
import { workbookOf } from "../factories/workbooks"
import { copyIn } from "./copy-in"
import { median, timed, type Result } from "./measure"
import { saveYear, unitIds, type Scale } from "./scales"

export const ROWS = 10_000
const COPIES = 5
const account = "bench-nhap"

const headings = ["Chi bộ (mã đơn vị)", "Người viết – họ và tên (năm sinh)", "Năm", "Trạng thái", "Ngày nộp"]
/** What has happened lies in no future; a commitment may be handed in before its year. */
const submitted = today()

/** The people whose commitments are imported: the last ones, whom the saves do not touch. */
function writers(scale: Scale): { person: number; unit: number }[] {
  const { firstCell } = unitIds(scale)
  const first = scale.people - ROWS
  return Array.from({ length: ROWS }, (_, i) => ({
    person: first + i + 1,
    unit: firstCell + ((first + i) % scale.cells),
  }))
}

/** A sheet of 10,000 commitments as an office would send it. */
export function commitmentSheet(scale: Scale) {
  const rows: Cell[][] = writers(scale).map(({ person, unit }) => [
    `B${unit}`,
    `Nguyễn Văn ${person}`,
    saveYear,
    "Đã nộp",
    formatDate(submitted),
  ])
  return workbookOf([headings, ...rows])
}

async function addAccount(client: pg.Client, scale: Scale): Promise<string> {
  const { firstProvince } = unitIds(scale)
  await client.query(
    `WITH made AS (INSERT INTO account (username, full_name, password_hash, must_change_password) VALUES ($1, 'Bench', '', false) RETURNING id)
     INSERT INTO role_assignment (account_id, role, unit_id) SELECT id, 'staff', $2 FROM made`,
    [account, firstProvince],
  )
  return `B${firstProvince}`
}

/** The same rows by COPY into the table without triggers. */
async function copyRows(client: pg.Client, scale: Scale): Promise<number> {
  const line = ({ person, unit }: { person: number; unit: number }) =>
    `${person}\t${unit}\t${saveYear}\tsubmitted\t${submitted}`
  const text = writers(scale).map(line).join("\n") + "\n"
  await client.query("BEGIN")
  const spent = await timed(() =>
    copyIn(client, "COPY bench.commitment (person_id, unit_id, year, status, submitted_on) FROM STDIN", text),
  )
  await client.query("ROLLBACK")
  return spent
}

/** Whoever saves later finds these people without a commitment again. */
export const clearImported = (client: pg.Client) => client.query("DELETE FROM commitment WHERE import_id IS NOT NULL")

/** An import of 10,000 commitments through the sheet, its checks and its audit events, against COPY of the same rows. */
export async function measureImport(url: string, client: pg.Client, scale: Scale): Promise<Result> {
  process.env.DATABASE_URL = url
  const unit = await addAccount(client, scale)
  const folder = await mkdtemp(path.join(tmpdir(), "lantoa-bench-"))
  try {
    const file = path.join(folder, "cam-ket.xlsx")
    await writeFile(file, await commitmentSheet(scale))
    const lines: string[] = []
    const spent = await timed(() =>
      importFile({ register: "commitments", file, unit, account }, (line) => lines.push(line)),
    )
    const { rows } = await client.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM commitment WHERE import_id IS NOT NULL",
    )
    if (rows[0]?.count !== ROWS) throw new Error(`import failed: ${lines.slice(0, 5).join("; ")}`)
    await clearImported(client)
    const copies: number[] = []
    for (let n = 0; n < COPIES; n++) copies.push(await copyRows(client, scale))
    const note = `${ROWS.toLocaleString("en")} commitments in ${(spent / 1000).toFixed(1)} s, COPY ${(median(copies) / 1000).toFixed(2)} s`
    return { name: "import rows/s ÷ COPY rows/s", ratio: median(copies) / spent, note }
  } finally {
    await rm(folder, { recursive: true })
  }
}
