import { expect, test } from "vitest"
import { signInHref } from "@/lib/addresses/accounts"
import * as known from "@/lib/addresses/known-records"
import { registerHref } from "@/lib/addresses/records"
import { passportHref, reportHref } from "@/lib/addresses/reports"
import { reorganisationsHref } from "@/lib/addresses/reorganisations"
import { registers } from "@/lib/registers/registry"
import { newUnitHref, unitHref } from "@/lib/addresses/units"
import { commitmentYearHref } from "@/lib/addresses/year-grids"

test("a page is told what happened", () => {
  expect(unitHref(7, { flash: { saved: true } })).toBe("/don-vi/7?da-luu=1")
  expect(unitHref(7, { flash: { saved: "sau" } })).toBe("/don-vi/7?da-luu=sau")
  expect(reportHref(7, { flash: { saved: "the-thuc" } })).toBe("/bao-cao/7?da-luu=the-thuc")
  expect(reorganisationsHref({ flash: { undone: "sau" } })).toBe("/don-vi/sap-xep?da-hoan-tac=sau")
  expect(registerHref("mo-hinh", { flash: { removed: 7 } })).toBe("/mo-hinh?da-xoa=7")
})

test("what happened stands after the query, the place on the page at the end", () => {
  expect(commitmentYearHref(2026, 7, { created: 0 })).toBe("/cam-ket/nam/2026?don-vi=7&da-tao=0")
  expect(known.planHref(7, { flash: { saved: true }, anchor: "noi-dung-3" })).toBe("/ke-hoach/7?da-luu=1#noi-dung-3")
})

test("what is not known is left out", () => {
  expect(newUnitHref()).toBe("/don-vi/moi")
  expect(commitmentYearHref(2026)).toBe("/cam-ket/nam/2026")
  expect(unitHref(7, { query: { ngay: undefined }, flash: { saved: undefined } })).toBe("/don-vi/7")
})

test("what somebody typed cannot become another part of the address", () => {
  expect(signInHref({ query: { tiep: "/tim?tim=a&b#c" } })).toBe("/dang-nhap?tiep=%2Ftim%3Ftim%3Da%26b%23c")
  expect(passportHref(7, "a/b?c", "3")).toBe("/bao-cao/7/so-lieu/a%2Fb%3Fc?dong=3")
})

test.each(Object.entries(known))("%s leads to a register, or to a Word file of one of its records", (_, href) => {
  const [, first, second] = (href as (id: never) => string)(7 as never).split(/[/?]/)
  const slugs = registers.map(({ slug }) => slug)
  if (first === "word") expect(second).toMatch(/^[a-z-]+$/)
  else expect(slugs).toContain(first)
})
