import { COUNT_LIMITS, MOST_OF_ANY } from "@/lib/office/sheet/limits"

const [LESS, GREATER, SLASH, COLON, SPACE, EXCLAMATION, QUESTION] = [0x3c, 0x3e, 0x2f, 0x3a, 0x20, 0x21, 0x3f]
const DECLARATION = /^<!(DOCTYPE|ENTITY)/i
const LONGEST_NAME = 40
/** The names of one letter, of which there are the most, by that letter. */
const LETTERS = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))

/** Thrown when there are more elements of a name than any office file has. */
export class TooMany extends Error {
  constructor(readonly element: string) {
    super(`too many ${element}`)
  }
}

/** Thrown for bytes in which a count would see something else than a parser does. */
class Disguised extends Error {}

const nameEnds = (byte: number | undefined) => byte === undefined || byte <= SPACE || byte === GREATER || byte === SLASH

/** Counts the elements of a workbook's parts by name, and stops at the first that is one too many. */
export class ElementCounter {
  private readonly counts = new Map<string, number>()

  /**
   * Looks at raw bytes without parsing: parsing millions of elements just to refuse them takes seconds and gigabytes. It takes no notice of
   * quotes and comments, so that nothing can hide in them; at worst it counts too many. `seen` is told of every element by its name without
   * prefix and the byte after it.
   */
  count(xml: Uint8Array, seen: (name: string, at: number) => void = () => {}): void {
    if (xml.includes(0)) throw new Disguised("not UTF-8")
    for (let at = 0; at < xml.length; at++) {
      if (xml[at] !== LESS) continue
      const next = xml[at + 1]
      if (next === SLASH || next === QUESTION) continue
      if (next === EXCLAMATION) demandNoDeclaration(xml, at)
      else at = this.countOne(xml, at + 1, seen)
    }
  }

  private countOne(xml: Uint8Array, from: number, seen: (name: string, at: number) => void): number {
    let [start, at] = [from, from]
    for (; !nameEnds(xml[at]) && at - from < LONGEST_NAME; at++) if (xml[at] === COLON) start = at + 1
    const letter = at - start === 1 ? LETTERS[xml[start]!] : undefined
    const name = letter ?? Buffer.from(xml.buffer, xml.byteOffset + start, at - start).toString("latin1")
    const count = (this.counts.get(name) ?? 0) + 1
    if (count > (COUNT_LIMITS[name]?.most ?? MOST_OF_ANY)) throw new TooMany(name)
    this.counts.set(name, count)
    seen(name, at)
    return at - 1
  }
}

/** A declaration of entities: a few bytes may stand for millions. */
function demandNoDeclaration(xml: Uint8Array, at: number): void {
  if (DECLARATION.test(Buffer.from(xml.subarray(at, at + 10)).toString("latin1"))) throw new Disguised("declaration")
}
