import { createHash } from "node:crypto"
import { open, rename, rm, stat, type FileHandle } from "node:fs/promises"
import path from "node:path"
import { failureText } from "./failure-text"
import { frameHead, frameKinds, magic, type FrameKind } from "./format"
import { Refusal } from "./refusal"

/** Writes frames into a file that bears its name only once it is complete. */
export interface FrameWriter {
  frame: (kind: FrameKind, payload: Buffer | object) => Promise<void>
  /** Puts the hash over everything at the end, the bytes on the disk, and the name on the file; returns its size. */
  finish: () => Promise<number>
  /** Takes away what was written. */
  discard: () => Promise<void>
}

/** What the name of a backup ends with while it is not complete. */
export const draftEnding = ".part"

/** Opens a new backup beside its name, readable by its owner alone; refuses to write over a file that is there. */
export async function openFrameWriter(file: string): Promise<FrameWriter> {
  if (await stat(file).catch(() => null)) throw new Refusal(`Tệp ${file} đã có; hãy chọn tên khác.`)
  const draft = `${file}${draftEnding}`
  await rm(draft, { force: true }).catch(() => undefined)
  const handle = await open(draft, "wx", 0o600).catch((error: unknown) => {
    throw new Refusal(`Không ghi được vào ${path.dirname(file)}. ${failureText(error)}`)
  })
  const hash = createHash("sha256")
  let size = 0
  const write = async (bytes: Buffer) => {
    hash.update(bytes)
    size += bytes.length
    await writeAll(handle, bytes)
  }
  await write(magic)
  return {
    frame: async (kind, payload) => {
      const body = Buffer.isBuffer(payload) ? payload : Buffer.from(JSON.stringify(payload))
      await write(headOf(kind, body.length))
      await write(body)
    },
    finish: async () => {
      await write(headOf("end", 32))
      await write(hash.copy().digest())
      await handle.sync()
      await handle.close()
      await rename(draft, file)
      await syncFolder(path.dirname(file))
      return size
    },
    discard: async () => {
      await handle.close().catch(() => undefined)
      await rm(draft, { force: true })
    },
  }
}

function headOf(kind: FrameKind, length: number): Buffer {
  const head = Buffer.alloc(frameHead)
  head.write(frameKinds[kind], "latin1")
  head.writeUInt32BE(length, 1)
  return head
}

async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await handle.write(bytes, at)).bytesWritten
}

/** So that the new name survives a power cut; systems that cannot sync a folder keep names by themselves. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
