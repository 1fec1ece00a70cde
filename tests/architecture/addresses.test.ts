import { describe, expect, test } from "vitest"
import config from "@/next.config.js"
import { pagesOf, rewrittenPages, unknownAddresses } from "./addresses"
import { filesIn, parse, readSources } from "./source"
import { writtenAddresses } from "./written-addresses"

const sources = readSources()
const rewrites = (await config.rewrites!()) as { source: string }[]
const pages = [...pagesOf(filesIn("app")), ...rewrittenPages(rewrites)]
const inAddresses = sources.filter(({ path }) => path.startsWith("lib/addresses/"))

test("every address leads to a page of the folders of app or of a rewrite", () => {
  expect(inAddresses.length).toBeGreaterThan(0)
  expect(inAddresses.flatMap((source) => unknownAddresses(source, pages))).toEqual([])
})

test("no other file of lib or components writes an address", () => {
  expect(sources.flatMap((source) => writtenAddresses(source, pages))).toEqual([])
})

describe("an address that leads nowhere", () => {
  const faults = (text: string) => unknownAddresses(parse("lib/addresses/x.ts", text), pages)
  test.each([
    'address("/don-vi/khong-co/gi")',
    "address(`/don-vi/${id}/doi-mau`)",
    "address(`/bao-cao/${id}/so-lieu`)",
    "address(`/ho-so/${slug}/${id}`)",
    "address(`/don-vi/${id}` + `/doi-ten`)",
    "`${unitHref(id)}/doi-ten`",
    'address("/don-vi?da-luu=1")',
  ])("%s", (text) => {
    expect(faults(text)).not.toEqual([])
  })
  test("and one that a rewrite or a register answers", () => {
    expect(faults("address(`/mo-hinh/${id}/buoc`)")).toEqual([])
    expect(faults("address(`/${slug}/${id}/in`)")).toEqual([])
    expect(faults("address(`/${slug}/${id}/lich-su`)")).toEqual([])
    expect(faults("address(`/bao-cao/${id}/so-lieu/${encodeURIComponent(figure)}`)")).toEqual([])
  })
})

describe("an address written by hand", () => {
  const faults = (text: string, file = "components/units/x.tsx") => writtenAddresses(parse(file, text), pages)
  test.each([
    '<a href="/don-vi">x</a>',
    "<a href={`/don-vi/${id}?da-luu=1`}>x</a>",
    "const page = `/${register.slug}/${id}`",
    'const to = "/bao-cao?da-xoa=1"',
    "const to = `/cam-ket#buoc-tiep`",
    'fetch("/api/phien")',
    "<p>/cong-khai/x</p>",
    '<a href="/">x</a>',
    'return { ok: true, events: [], to: "/" }',
    'const to = wanted ?? "/"',
    'if (path === "/") return',
    "<a href={`${href}/sua`}>x</a>",
    "const to = `${unitHref(id)}#lich-su`",
    'const to = recordHref(slug, id) + "?da-luu=1"',
    'const to = page + "/lich-su"',
    "const to = `${page}/${draft}/tien-do`",
    "const to = `${env().appUrl}/x`",
    'const tail = "/sua"',
  ])("%s", (text) => {
    expect(faults(text)).not.toEqual([])
  })
  test("and what is none", () => {
    expect(faults("const part = `/word/${name}`", "lib/office/x.ts")).toEqual([])
    expect(faults('const [month] = text.split("/")')).toEqual([])
    expect(faults('import { x } from "/don-vi/x"')).toEqual([])
    expect(faults('const icon = "/favicon.svg"')).toEqual([])
    expect(faults("const day = `${month}/${year}`")).toEqual([])
    expect(faults('const isPath = text.startsWith("/") && text.split("/").join("/") !== ""')).toEqual([])
    expect(faults("const title = `Khóa tài khoản của ${fullName}?`")).toEqual([])
  })
})
