import { existsSync, readdirSync } from "node:fs"
import { describe, expect, test } from "vitest"
import config from "@/next.config.js"
import { registers } from "@/lib/registers/registry"

// A record's own page lies in `ho-so/<slug>/[id]` and is reached at `/<slug>/<number>` by a rewrite of next.config.js.

const folder = "app/(office)/ho-so"
const rewrites = (await config.rewrites!()) as { source: string; destination: string }[]

/** The slugs and the rest of the address that a rewrite stands for: `/:register(a|b)/:id(\\d+)/in`. */
const patterns = rewrites.map(({ source, destination }) => {
  const [, slugs = "", rest = ""] = /^\/:register\(([^)]*)\)\/:id\(\\d\+\)(.*)$/.exec(source) ?? []
  return { source, destination, slugs: slugs.split("|"), rest }
})

const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => /(^|\/)(page|route)\.tsx?$/.test(file))
  .map((file) => {
    const [, slug = "", rest = ""] = /^([^/]+)\/\[id\](.*)\/(?:page|route)\.tsx?$/.exec(file) ?? []
    return { file, slug, rest }
  })

describe("own pages of records", () => {
  test.each(pages)("$file is reached by one rewrite, and belongs to a register", ({ slug, rest }) => {
    const leading = patterns.filter((pattern) => pattern.slugs.includes(slug) && pattern.rest === rest)
    expect(leading.map(({ destination }) => destination)).toEqual([`/ho-so/:register/:id${rest}`])
    expect(registers.map((register) => register.slug)).toContain(slug)
  })

  const led = patterns.flatMap(({ source, slugs, rest }) => slugs.map((slug) => ({ source, slug, rest })))
  test.each(led)("$source leads $slug to a page that is there", ({ slug, rest }) => {
    const files = ["page.tsx", "route.ts"].map((name) => `${folder}/${slug}/[id]${rest}/${name}`)
    expect(files.filter((file) => existsSync(file))).toHaveLength(1)
  })

  test("are there to be held", () => {
    expect(pages.length).toBeGreaterThan(8)
    expect(led.length).toBe(pages.length)
  })
})
