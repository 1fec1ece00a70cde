import { createHash } from "node:crypto"
import type { Refused } from "@/lib/access/outcome"

/** Why numbers are hardly true, by field. They are asked about once and may be kept. */
export type Doubts = Record<string, string>

/** What stands for exactly these doubts in a form that keeps its numbers. */
function keyOf(doubts: Doubts): string {
  return createHash("sha256")
    .update(JSON.stringify(Object.entries(doubts).sort()))
    .digest("hex")
    .slice(0, 32)
}

const question = "Có số khác thường. Nếu sai, hãy sửa; nếu đúng, hãy bấm “Lưu như đã nhập”."

/** Asks about doubts, named as the form names its fields; null where there are none, or where the form was sent again to keep just these. */
export function askAbout(doubts: Doubts, kept: string | undefined): Refused | null {
  if (Object.keys(doubts).length === 0 || kept === keyOf(doubts)) return null
  return { ok: false, message: question, errors: doubts, asked: keyOf(doubts) }
}

/** Doubts about what is new: a number that stands already was asked about before. */
export function freshDoubts<Input extends object>(doubts: Doubts, input: Input, stored: Input | undefined): Doubts {
  const has = (name: string) => Object.hasOwn(input, name)
  const value = (of: Input, name: string) => JSON.stringify(of[name as keyof Input])
  return Object.fromEntries(
    Object.entries(doubts).filter(([name]) => !stored || !has(name) || value(input, name) !== value(stored, name)),
  )
}
