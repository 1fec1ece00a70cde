import { spawn } from "node:child_process"
import { readdir, readFile } from "node:fs/promises"
import { setTimeout } from "node:timers/promises"
import { deflateRawSync } from "node:zlib"
import { describe, expect, test } from "vitest"
import { readSheetApart } from "@/lib/office/apart/read-sheet"
import { runApart } from "@/lib/office/apart/run-apart"
import { readSheet } from "@/lib/office/read-xlsx"
import { writeWorkbook } from "@/lib/office/write-xlsx"
import { packSheet, unpackSheet } from "@/lib/office/sheet/pack-sheet"
import { heavyWorkbook } from "../../../factories/hostile-workbooks"

const limits = { seconds: 60, megabytes: 1000, outputBytes: 10_000_000 }
const order = { maxRows: 50_000, isText: false }

/** The processes that a process started and that still run. */
async function childrenOf(parent: number): Promise<number[]> {
  const pids = (await readdir("/proc")).map(Number).filter(Boolean)
  const parents = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, "latin1").catch(() => "")))
  return pids.filter((_, i) => Number(/\) \S (\d+)/.exec(parents[i]!)?.[1]) === parent)
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await setTimeout(50)
}

const plain = () =>
  writeWorkbook({ sheets: [{ name: "A", columns: [{ heading: "Tên", width: 9, kind: "text" }], rows: [["An"]] }] })

describe("the process apart", { timeout: 120_000 }, () => {
  test("is ended when it takes too long, too much memory or gives too much, and the next file is read as ever", async () => {
    const heavy = await heavyWorkbook()
    const run = (more: object) => runApart("sheet", order, heavy, { ...limits, ...more })
    expect(await run({ seconds: 0.3 })).toEqual({ ok: false, why: "time" })
    expect(await run({ megabytes: 150 })).toEqual({ ok: false, why: "memory" })
    expect(await run({ outputBytes: 10 })).toEqual({ ok: false, why: "output" })
    expect(await childrenOf(process.pid)).toEqual([])
    expect(await readSheetApart({ name: "a.xlsx", bytes: await plain() }, 10)).toMatchObject({
      rows: [["Tên"], ["An"]],
    })
  })

  test("fails alone when its task throws", async () => {
    expect(await runApart("sheet", {}, new Uint8Array(), limits)).toEqual({ ok: false, why: "failed" })
    expect(await runApart("no such task", {}, new Uint8Array(), limits)).toEqual({ ok: false, why: "failed" })
  })

  test("gets no setting of its parent's, so no secret", async () => {
    process.env.AUTH_SECRET = "bí mật"
    const running = runApart("sheet", order, await heavyWorkbook(), limits)
    await until(async () => (await childrenOf(process.pid)).length > 0)
    const [pid] = await childrenOf(process.pid)
    const settings = (await readFile(`/proc/${pid}/environ`, "utf8")).split("\0").filter(Boolean)
    expect(settings).toEqual(["NODE_ENV=production"])
    expect(await running).toMatchObject({ ok: true })
  })

  test("does not outlive its parent, even one that was killed", async () => {
    const script = `
      import { runApart } from "@/lib/office/apart/run-apart"
      import { heavyWorkbook } from "@/tests/factories/hostile-workbooks"
      await runApart("sheet", ${JSON.stringify(order)}, await heavyWorkbook(), ${JSON.stringify(limits)})`
    const args = ["--import", "tsx", "--input-type=module", "--eval", script]
    const parent = spawn(process.execPath, args, { stdio: "ignore" })
    // tsx itself starts a helper; the reading is the process with a heap limit.
    const readers = async () => {
      const pids = await childrenOf(parent.pid!)
      const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")))
      return pids.filter((_, i) => lines[i]!.includes("--max-old-space-size"))
    }
    await until(async () => (await readers()).length > 0)
    const [reader] = await readers()
    await setTimeout(1500)
    parent.kill("SIGKILL")
    await until(() =>
      readFile(`/proc/${reader}/stat`).then(
        () => false,
        () => true,
      ),
    )
  })
})

describe("a packed sheet", () => {
  test("comes back as it was, however many pieces it took", async () => {
    const columns = Array.from({ length: 5 }, (_, i) => ({ heading: `Cột ${i}`, width: 20, kind: "text" as const }))
    const rows = Array.from({ length: 8000 }, (_, r) => columns.map((_, c) => (c === 3 ? null : `Nội dung ${r}/${c}`)))
    const bytes = await writeWorkbook({ sheets: [{ name: "A", columns, rows }], meta: { register: "documents" } })
    const read = await readSheet(bytes, { maxRows: 50_000 })
    expect(read).toMatchObject({ ok: true, meta: { register: "documents" } })
    expect(await unpackSheet(packSheet(read))).toEqual(read)
  })

  test("of a refusal is the refusal; of another version it is nothing", async () => {
    expect(await unpackSheet(packSheet({ ok: false, message: "Không" }))).toEqual({ ok: false, message: "Không" })
    const head = deflateRawSync(JSON.stringify({ version: 2, ok: true, sheetName: "A", meta: {} }))
    const length = Buffer.alloc(4)
    length.writeUInt32LE(head.length)
    expect(await unpackSheet(Buffer.concat([length, head]))).toBeNull()
  })
})
