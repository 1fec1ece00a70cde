import { readFile } from "node:fs/promises"
import { expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { execute } from "@/lib/db/scratch-database"
import { loadTemplates, templateFile } from "@/lib/letters/templates"
import { actorAt, asActor } from "../factories/actors"
import { makeTree } from "../factories/unit-tree"

test("templates from before are kept: the good ones as they are, the others with what to do about them", async () => {
  const { commune } = await makeTree()
  const staff = await actorAt("staff", commune.id)
  const url = process.env.DATABASE_URL!
  await execute(url, "ALTER TABLE report_template DROP COLUMN problems")
  for (const usable of [true, false])
    await db().$executeRaw`INSERT INTO report_template (unit_id, header_kind, usable, file_name, content)
      VALUES (${commune.id}::int, 'committee', ${usable}, ${`${usable}.docx`}, 'abc')`
  await execute(url, await readFile("prisma/migrations/20261130112500_template_problems/migration.sql", "utf8"))
  const { states } = (await asActor(staff, (scope) => loadTemplates(scope, {})))!
  expect(states.find(({ kind }) => kind === "committee")).toMatchObject({
    fileName: "true.docx",
    refused: { fileName: "false.docx", problems: [expect.stringContaining("tải tệp này lên lại")] },
  })
  const kept = await asActor(staff, (scope) => templateFile(scope, "committee"))
  expect(await kept!.text()).toBe("abc")
})
