import { promisify } from "node:util"
import { gunzip, gzip } from "node:zlib"
import { blockBytes } from "./format"
import { altered } from "./frame-reader"

const compress = promisify<Buffer, { level: number }, Buffer>(gzip)
const expand = promisify<Buffer, { maxOutputLength: number }, Buffer>(gunzip)

/** Blocks that are compressed at the same time, in the threads of libuv, while the next one is read. */
const ahead = 4

/** Chunks gathered into blocks of about `blockBytes`. */
async function* gather(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = []
  let size = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    size += chunk.length
    if (size < blockBytes) continue
    yield Buffer.concat(parts, size)
    parts = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(parts, size)
}

/** The chunks as compressed blocks, in their order; never more than a few blocks are in memory. */
export async function* compressInOrder(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const running: Promise<Buffer>[] = []
  for await (const block of gather(chunks)) {
    // The fastest level: the snapshot is held as long as this takes.
    running.push(compress(block, { level: 1 }))
    if (running.length >= ahead) yield await running.shift()!
  }
  for (const block of running) yield await block
}

/** What a block held; refuses one that would unfold to more than was ever put into one. */
export async function expandBlock(block: Buffer): Promise<Buffer> {
  try {
    return await expand(block, { maxOutputLength: 2 * blockBytes + 1024 * 1024 })
  } catch {
    throw altered()
  }
}
