import type { Scope } from "@/lib/access/scope"
import { codeKey } from "@/lib/format/code-key"
import { unitsByCode } from "@/lib/structure/units-by-code"

/** How a file's codes are spelled: as the unit that is there has it, else as the file spells it first. Codes of foreign units are spelled too. */
export async function spellingsOf({ tx }: Scope, codes: Iterable<string>): Promise<(code: string) => string> {
  const typed = [...codes]
  const standing = await unitsByCode(tx, typed)
  const first = new Map(typed.toReversed().map((code) => [codeKey(code), code]))
  return (code) => standing(code)?.code ?? first.get(codeKey(code)) ?? code
}
