import { expect, test, type Page } from "@playwright/test"
import { brokenRules } from "./page-rules"
import { accounts, signIn } from "./sign-in"

/** How many pages of paper the open page takes. */
async function paperPages(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1")
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/** The counters of the pages' numbers: each form has its own, so that each begins with 1. */
function pageCounters(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSPageRule)
      .flatMap((rule) => /counter-increment: (form-[\w-]+)/.exec(rule.cssText)?.[1] ?? []),
  )
}

const forms = (page: Page) => page.getByRole("article")
const printLink = (page: Page, name: string) => page.getByRole("main").getByRole("link", { name, exact: true })

for (const [register, link, title, most] of [
  ["/mo-hinh", "In phiếu đăng ký", "PHIẾU ĐĂNG KÝ", 2],
  ["/dien-hinh", "In phiếu đăng ký", "PHIẾU ĐĂNG KÝ", 2],
  ["/sinh-hoat", "In biên bản", "BIÊN BẢN", 2],
] as const) {
  test(`a record of ${register} is printed as a form`, async ({ page }) => {
    await signIn(page, accounts.cell, register)
    await page.locator(`table a[href^="${register}/"]`).first().click()
    await printLink(page, link).click()
    await expect(forms(page).getByRole("heading", { level: 2 })).toHaveText(title)
    await expect(forms(page)).toContainText("ĐẢNG CỘNG SẢN VIỆT NAM")
    expect(await paperPages(page)).toBeLessThanOrEqual(most)
    expect(await brokenRules(page)).toEqual([])
  })
}

for (const [register, link, title] of [
  ["/cam-ket", "In mẫu bản cam kết để viết tay", "BẢN CAM KẾT"],
  ["/mo-hinh", "In mẫu phiếu đăng ký để viết tay", "PHIẾU ĐĂNG KÝ"],
  ["/dien-hinh", "In mẫu phiếu đăng ký để viết tay", "PHIẾU ĐĂNG KÝ"],
  ["/sinh-hoat", "In mẫu biên bản để viết tay", "BIÊN BẢN"],
] as const) {
  test(`${register} has a form to write on by hand`, async ({ page }) => {
    await signIn(page, accounts.communeStaff, register)
    await printLink(page, link).click()
    await expect(forms(page).getByRole("heading", { level: 2 })).toHaveText(title)
    expect(await paperPages(page)).toBeLessThanOrEqual(2)
    expect(await brokenRules(page)).toEqual([])
  })
}

test("a cell prints its year: the list, and everybody's form with pages of its own", async ({ page }) => {
  await signIn(page, accounts.cell, "/cam-ket/nam/2025")
  await printLink(page, "In danh sách").click()
  await expect(forms(page).getByRole("heading", { level: 2 })).toHaveText("DANH SÁCH")
  const people = (await forms(page).getByRole("row").count()) - 1
  expect(people).toBeGreaterThan(1)
  await page.goBack()
  await printLink(page, "In bản cả chi bộ").click()
  await expect(forms(page)).toHaveCount(people)
  expect(new Set(await pageCounters(page)).size).toBe(people)
  expect(await paperPages(page)).toBeGreaterThanOrEqual(people)
})
