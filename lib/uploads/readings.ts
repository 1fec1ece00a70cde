import { Places } from "@/lib/office/apart/places"

const AT_ONCE = 2
/** Nobody waits behind more; whoever comes then asks again later. */
const MOST_WAITING = 100

type Packed = Uint8Array<ArrayBuffer> | null

interface Readings {
  places: Places
  /** The files that are being read or wait for it, by the id they are kept under. */
  running: Map<string, Promise<Packed>>
  /** Those of them that do not wait any more. */
  begun: Set<string>
}

// The server's bundler may load a module once per kind of page: what counts for the whole process hangs on the process.
const kept = globalThis as { lanToaReadings?: Readings }

function readings(): Readings {
  kept.lanToaReadings ??= { places: new Places(AT_ONCE, MOST_WAITING), running: new Map(), begun: new Set() }
  return kept.lanToaReadings
}

/** Whether a file would be read at once. */
export const readsAtOnce = () => readings().places.hasRoom

/** How many files are read before this one; 0 while it is being read itself. */
export function filesAhead(id: string): number {
  const { places, begun } = readings()
  return begun.has(id) ? 0 : places.ahead(id)
}

/** Reads a file under its id as soon as two others are not being read; one that is at it already is not read twice. Null when too many wait. */
export function readOnce(id: string, read: () => Promise<Packed>): Promise<Packed> {
  const { places, running, begun } = readings()
  const known = running.get(id)
  if (known) return known
  if (places.isFull) return Promise.resolve(null)
  const reading = places.run(id, () => {
    begun.add(id)
    return read()
  })
  const told = reading.finally(() => {
    running.delete(id)
    begun.delete(id)
  })
  running.set(id, told)
  return told
}
