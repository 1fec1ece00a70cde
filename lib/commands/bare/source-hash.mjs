import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import path from "node:path"

/** One hash over files and whole folders, leaving out those whose path contains one of `except`. */
export function hashOf(places, except = []) {
  const hash = createHash("sha256")
  for (const file of places.flatMap(filesIn)) {
    if (except.some((part) => file.includes(part))) continue
    hash.update(file).update("\0").update(readFileSync(file))
  }
  return hash.digest("hex")
}

function filesIn(place) {
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [place]
  const names = readdirSync(place).sort()
  return names.flatMap((name) => filesIn(path.posix.join(place, name)))
}
