import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { builtActions } from "./manifests"

// A form that is open while a new version is installed posts the name its action had: see lib/commands/bare/action-key.mjs.

const { encryptionKey } = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as {
  encryptionKey: string
}

/** What Next calls an action: by the key, its file and its name, and by nothing that changes with a build. */
const idOf = (action: string) =>
  `7f${createHash("sha1")
    .update(encryptionKey + action.replace(" ", ":"))
    .digest("hex")}`

test("the id of an action follows from the installation's key, its file and its name alone", () => {
  const actions = [...builtActions()]
  expect(actions.length).toBeGreaterThan(50)
  for (const [name, id] of actions) expect(id, name).toBe(idOf(name))
})

test("every action is where it was in the version before: open forms of each other one can no longer be saved", async () => {
  const names = [...builtActions().keys()].sort().join("\n")
  // Changed on purpose? `npx vitest run --project access tests/access/action-names.test.ts -u`, and say it in CHANGELOG.md.
  await expect(names).toMatchFileSnapshot("../data/action-names.txt")
})
