import { randomUUID } from "node:crypto"
import { Places } from "@/lib/office/apart/places"

const AT_ONCE = 2
const MOST_WAITING = 20

// The server's bundler may load a module once per kind of page: what counts for the whole process hangs on the process.
const kept = globalThis as { lanToaFilePlaces?: Places }

/** Does the work when two others are not being done (photos, Word files; sheets have places of their own); "busy" when too many wait. */
export async function runInFilePlace<T>(work: () => Promise<T>): Promise<T | "busy"> {
  const places = (kept.lanToaFilePlaces ??= new Places(AT_ONCE, MOST_WAITING))
  return places.isFull ? "busy" : places.run(randomUUID(), work)
}
