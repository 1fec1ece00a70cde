import { createHash } from "node:crypto"
import { open, type FileHandle } from "node:fs/promises"
import { frameHead, frameKinds, longestFrame, magic, type FrameKind } from "./format"
import { Refusal } from "./refusal"

/** One frame as it lies in the file. */
export interface Frame {
  kind: FrameKind
  payload: Buffer
}

const kindOf = new Map<string, FrameKind>(
  Object.entries(frameKinds).map(([kind, letter]) => [letter, kind as FrameKind]),
)

const truncated = () => new Refusal("Tệp sao lưu thiếu phần cuối (chép chưa xong hoặc đĩa đầy). Hãy dùng bản khác.")

/** What is said of a file whose bytes are not those that were written. */
export const altered = () => new Refusal("Tệp sao lưu đã hỏng hoặc bị sửa. Hãy dùng bản khác.")

/** The next bytes of the file: fewer than asked for only at its end. */
async function take(handle: FileHandle, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}

/**
 * The frames of a backup, one after the other; whoever has come to the end knows that no byte of the file was altered and none is missing. Refuses a
 * file that is no backup, a newer format, a truncated and an altered one, each in its own words.
 */
export async function* readFrames(file: string): AsyncGenerator<Frame> {
  const handle = await open(file, "r").catch(() => {
    throw new Refusal(`Không đọc được tệp ${file}.`)
  })
  const hash = createHash("sha256")
  try {
    hash.update(checkMagic(await take(handle, magic.length)))
    for (;;) {
      const head = await take(handle, frameHead)
      if (head.length < frameHead) throw truncated()
      hash.update(head)
      const kind = kindOf.get(head.toString("latin1", 0, 1))
      const length = head.readUInt32BE(1)
      if (!kind || length > longestFrame) throw altered()
      const payload = await take(handle, length)
      if (payload.length < length) throw truncated()
      if (kind === "end") {
        const beyond = await take(handle, 1)
        if (!payload.equals(hash.digest()) || beyond.length > 0) throw altered()
        return
      }
      hash.update(payload)
      yield { kind, payload }
    }
  } finally {
    await handle.close()
  }
}

function checkMagic(found: Buffer): Buffer {
  const version = magic.length - 1
  if (!found.subarray(0, version).equals(magic.subarray(0, version)))
    throw new Refusal("Tệp này không phải bản sao lưu của Lan Tỏa.")
  if (found[version]! > magic[version]!)
    throw new Refusal("Bản sao lưu do phiên bản Lan Tỏa mới hơn tạo. Hãy cập nhật chương trình rồi khôi phục.")
  return found
}
