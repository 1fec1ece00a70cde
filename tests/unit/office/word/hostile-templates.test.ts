import { unzipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { checkTemplateApart } from "@/lib/office/apart/word-templates"
import { checkTemplate } from "@/lib/office/word/check-template"
import { changedTemplate, harmlessTemplates, hostileTemplates } from "../../../factories/hostile-templates"

describe("a template is refused for", () => {
  test.each(hostileTemplates)("$name", async (template) => {
    const check = await checkTemplate(await changedTemplate(template))
    expect(check).toEqual({ ok: false, problems: [expect.stringMatching(template.refused)] })
  })
})

describe("a template is taken with", () => {
  test.each(harmlessTemplates)("$name", async (template) => {
    expect(await checkTemplate(await changedTemplate(template))).toMatchObject({ ok: true })
  })
})

describe("what is kept of a template", { timeout: 60_000 }, () => {
  test("is built anew of the parts that were looked at, in a process of its own", async () => {
    const hidden = Buffer.from("hidden behind the archive")
    const template = await changedTemplate(harmlessTemplates[2]!)
    const check = await checkTemplateApart(new Uint8Array(Buffer.concat([template, hidden])))
    if (!check.ok) throw new Error(check.problems.join(" "))
    expect(Object.keys(unzipSync(check.file))).toContain("word/media/logo.png")
    expect(Buffer.from(check.file).includes(hidden)).toBe(false)
  })
})
