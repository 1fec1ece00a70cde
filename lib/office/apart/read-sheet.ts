import { refuse, type SheetRead } from "@/lib/office/cells"
import { runApart, type ApartLimits, type ApartResult } from "@/lib/office/apart/run-apart"
import { packSheet, unpackSheet } from "@/lib/office/sheet/pack-sheet"

/** The largest file that the counts let through takes some 5 s and 700 MB on two cores of 2026; a slow machine has time. */
const LIMITS: ApartLimits = { seconds: 30, megabytes: 1_000, outputBytes: 64 * 1024 * 1024 }

const SMALLER = "Hãy chép riêng phần cần nhập sang một tệp mới bằng Paste Values, hoặc chia thành nhiều tệp."
const WHY: Record<Extract<ApartResult, { ok: false }>["why"], string> = {
  time: `Tệp quá lớn để đọc: đọc quá ${LIMITS.seconds} giây chưa xong. ${SMALLER}`,
  memory: `Tệp quá lớn để đọc: cần quá nhiều bộ nhớ. ${SMALLER}`,
  output: `Tệp quá lớn để đọc. ${SMALLER}`,
  failed: `Không đọc được tệp. ${SMALLER}`,
}

export interface SheetFile {
  name: string
  bytes: Uint8Array
}

/** Text files are known by their name alone. */
const isText = (name: string) => /\.(csv|txt)$/i.test(name)

/**
 * Reads a file's sheet in a process of its own, as bytes to keep: what it holds or why it cannot be read. `maxRows` counts rows with any content.
 * The caller sees to it that not too many are read at once.
 */
export async function readSheetPacked({ name, bytes }: SheetFile, maxRows: number): Promise<Buffer<ArrayBuffer>> {
  const result = await runApart("sheet", { maxRows, isText: isText(name) }, bytes, LIMITS)
  return result.ok ? result.bytes : packSheet(refuse(WHY[result.why]))
}

/** The same, unpacked. */
export async function readSheetApart(file: SheetFile, maxRows: number): Promise<SheetRead> {
  return (await unpackSheet(await readSheetPacked(file, maxRows)))!
}
