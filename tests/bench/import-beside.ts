import { setTimeout } from "node:timers/promises"
import { clearSaves, save, slots } from "./commitments"
import { clearImported, commitmentSheet, ROWS } from "./imports"
import { dashboardOf } from "./pages"
import { timed, type Result } from "./measure"
import { unitIds, type Scale } from "./scales"
import { withClient } from "./server"
import { formWith, open, send, visit } from "./visits"

/** Between two visits of the one who reads, and two saves of the one who writes. */
const PAUSE_MS = 50
/** So long both are watched without an import; with one they are watched as long as it takes. */
const ALONE_MS = 15_000

/** Does something again and again until `end` says so; gives the times. */
async function again(work: () => Promise<number>, end: { come: boolean }): Promise<number[]> {
  const waits: number[] = []
  for (; !end.come; await setTimeout(PAUSE_MS)) waits.push(await work())
  return waits
}

/** What one reader and one writer wait for at most while `run` goes on. */
async function watched(read: () => Promise<number>, write: () => Promise<number>, run: () => Promise<unknown>) {
  const end = { come: false }
  const ending = timed(run).finally(() => (end.come = true))
  const [spent, reads, writes] = await Promise.all([ending, again(read, end), again(write, end)])
  return { read: Math.max(...reads), write: Math.max(...writes), spent }
}

/** Uploads, looks at the preview and imports, as somebody would at the screen. */
async function importFile(file: Uint8Array, cookie: string): Promise<void> {
  const upload = new FormData()
  upload.append("tep", new File([new Uint8Array(file)], "cam-ket.xlsx"))
  const draft = await send("/cam-ket/nhap/tai-len", cookie, upload)
  const { html } = await open(draft, cookie)
  await send(draft, cookie, formWith(html, "draft"))
}

/** The longest wait for a dashboard and for a save while somebody else imports 10,000 commitments through the pages, against those without. */
export async function measureImportBeside(
  url: string,
  scale: Scale,
  cookies: { reader: string; importer: string },
): Promise<Result[]> {
  const dashboard = dashboardOf(unitIds(scale).firstCommune)
  const file = await commitmentSheet(scale)
  const imported = scale.people - ROWS
  const people = slots(scale, 5_000)
    .filter(({ person }) => person <= imported)
    .values()
  const [alone, beside] = await withClient(url, async (writer) => {
    const read = () => visit(dashboard, cookies.reader)
    const write = () => timed(() => save(writer, "commitment", people.next().value!))
    await read()
    const found = [
      await watched(read, write, () => setTimeout(ALONE_MS)),
      await watched(read, write, () => importFile(file, cookies.importer)),
    ] as const
    await clearImported(writer)
    await clearSaves(writer)
    return found
  })
  const result = (name: string, a: number, b: number): Result => ({
    name: `worst ${name} beside an import of 10,000 rows ÷ without`,
    ratio: a / b,
    limit: 3,
    better: "lower",
    slack: true,
    note: `${a.toFixed(0)} ms ÷ ${b.toFixed(0)} ms, import ${(beside.spent / 1000).toFixed(1)} s`,
  })
  return [result("dashboard", beside.read, alone.read), result("save by another", beside.write, alone.write)]
}
