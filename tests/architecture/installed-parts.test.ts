import { createHash } from "node:crypto"
import { expect, test } from "vitest"
import { parts } from "@/lib/migrate/parts"

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 12)

test.each(parts)("a changed text of $schema is a new version", ({ schema, texts, sql }) => {
  const present = hashOf(sql())
  expect(
    texts.at(-1),
    `The SQL of ${schema} has changed, and offices that run would not install it: add "${present}" at the end of its \`texts\`, which raises its version.`,
  ).toBe(present)
})
