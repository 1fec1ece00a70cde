import { strFromU8, unzipSync } from "fflate"
import { readBelow } from "./each-register"
import { parents, pathOf, type Player, type UnitKey } from "./tree"

/**
 * A word that stands nowhere else, so that a response that holds it gives away whose data it shows. Its kind is the key of a register or what
 * else is planted in every unit; "secret" is the text of a commitment.
 */
export function canary(kind: string, unit: UnitKey): string {
  return `zq${kind}9${unit}qz`
}

/** What is known below: the names of units above, their documents and their themes. */
const knownBelow: readonly string[] = ["name", "file", ...readBelow]

/** Whose words a player may read: those of the own branch, of commitments the own cell's alone, of units above names, documents and themes. */
function mayRead({ role, unit }: Player, kind: string, owner: UnitKey): boolean {
  if (kind === "secret") return role === "cell" && owner === unit
  if (kind === "request" && role === "admin") return false
  if (pathOf(owner).includes(unit)) return true
  return pathOf(unit).includes(owner) && knownBelow.includes(kind)
}

/** Whether a response holds the text of a commitment. */
export function showsSecret(body: Buffer): boolean {
  return textOf(body).includes("zqsecret9")
}

/** The text of a response; a workbook is a zip of texts. */
function textOf(body: Buffer): string {
  if (body.subarray(0, 2).toString("latin1") !== "PK") return body.toString("utf8")
  return Object.values(unzipSync(body))
    .map((part) => strFromU8(part))
    .join("\n")
}

/** The planted words in a response that the player may not read; an anonymous visitor may read none. */
export function leaks(player: Player | null, body: Buffer): string[] {
  // Random texts (an encrypted argument, a nonce) may look like a word, but never name a unit.
  const found = [...textOf(body).matchAll(/zq([a-z]+)9([a-z0-9]+)qz/gi)].filter(
    ([, , owner]) => owner!.toLowerCase() in parents,
  )
  const foreign = found.filter(([, kind, owner]) => {
    return !player || !mayRead(player, kind!.toLowerCase(), owner!.toLowerCase() as UnitKey)
  })
  return [...new Set(foreign.map(([word]) => word))]
}
