import type { Actor } from "@/lib/access/actor"
import type { Scope } from "@/lib/access/scope"
import { findFile, type FileKind } from "./kept-files"
import { waitingBefore } from "./kept-sheet"
import { choiceValues, toChoice, type SheetChoice } from "./sheet-choice"

/** Who asks for which file to be checked, and how it is to be read. */
interface Asked {
  actor: Actor
  given: { draft: string; choice: SheetChoice }
}

interface HowToCheck<Checked> {
  kind: FileKind
  id: string | undefined
  search: Record<string, string>
  /** How many rows such a file may have. */
  most: number
  check: (asked: Asked) => Promise<Checked | null>
}

/**
 * An uploaded file with how many are read before it, and the way to find out what it would do, for when the page has read everything else: `check` gives
 * null when the file is not there any more. Null when this account has no such file.
 */
export async function fileToCheck<Checked>(scope: Scope, { kind, id, search, most, check }: HowToCheck<Checked>) {
  const file = await findFile(scope, kind, id)
  if (!file) return null
  const { actor } = scope
  const chosen = choiceValues(search)
  const given = { draft: file.id, choice: toChoice(chosen) }
  return {
    id: file.id,
    fileName: file.fileName,
    chosen,
    waiting: await waitingBefore(file, most),
    check: () => check({ actor, given }),
  }
}
