import type { Scope } from "@/lib/access/scope"
import { fold } from "@/lib/format/fold"

const longest = 60
/** Room for a number behind. */
const longestBase = longest - 6

/** A text as a user name may have it: "Chi bộ thôn 1" is "chi-bo-thon-1". */
function baseOf(text: string): string {
  const plain = fold(text)
    .replace(/[^a-z0-9._]+/g, "-")
    .replace(/^[-._]+|[-._]+$/g, "")
    .slice(0, longestBase)
  return plain.length < 3 ? `dv-${plain}` : plain
}

/** Gives out user names made of a text, each once, none that is taken. */
export type NameGiver = (text: string) => string

/** Counts on in the names of the installation and in those given out before; `reserved` are about to be taken. */
export async function nameGiver({ tx }: Scope, reserved: Iterable<string> = []): Promise<NameGiver> {
  const rows = await tx.$queryRaw<{ username: string }[]>`SELECT username FROM account`
  const taken = new Set([...rows.map(({ username }) => username), ...reserved])
  return (text) => {
    const base = baseOf(text)
    let name = base
    for (let nth = 2; taken.has(name); nth++) name = `${base}-${nth}`
    taken.add(name)
    return name
  }
}
