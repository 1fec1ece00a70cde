import { describe, expect, test } from "vitest"
import { readSheetApart } from "@/lib/office/apart/read-sheet"
import { hostileTexts, hostileWorkbooks, type HostileFile } from "../../../factories/hostile-workbooks"

const most = 50_000

async function outcomeOf({ make }: HostileFile, name: string) {
  return readSheetApart({ name, bytes: await make() }, most)
}

describe.each([
  ["tep.xlsx", hostileWorkbooks],
  ["tep.csv", hostileTexts],
] as const)("a hostile %s", (name, files) => {
  test.each(files)("$name", { timeout: 120_000 }, async (file) => {
    const read = await outcomeOf(file, name)
    if (file.refused) expect(read).toEqual({ ok: false, message: expect.stringMatching(file.refused) as string })
    else expect(read).toMatchObject({ ok: true })
  })
})
