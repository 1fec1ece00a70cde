import { readFile } from "node:fs/promises"
import { strFromU8, unzipSync } from "fflate"
import { expect, test, type Page } from "@playwright/test"
import { canPrint, printedPages, squeezed } from "../factories/libre-office"
import { accounts, another, signIn } from "./sign-in"

const numberIn = (text: string | null) => Number((text ?? "").replace(/\D/g, ""))

/** Downloads what a link gives; returns the path of the file. */
async function saved(page: Page, link: string, name: string): Promise<string> {
  const download = page.waitForEvent("download")
  await page.getByRole("link", { name: link }).click()
  const path = test.info().outputPath(name)
  await (await download).saveAs(path)
  return path
}

test("a yearly report goes from its unit to the unit above, is accepted and locked, and its numbers add up", async ({
  page,
  browser,
}, { project }) => {
  test.setTimeout(180_000)
  // One report for a unit and period: each screen takes a year of its own.
  const year = project.name === "desktop" ? 2025 : 2026
  await signIn(page, accounts.communeStaff)
  await page.goto("/bao-cao")
  await page.getByRole("link", { name: "Lập báo cáo" }).first().click()
  await page.getByRole("navigation", { name: "Loại báo cáo" }).getByRole("link", { name: "Báo cáo năm" }).click()
  await page.getByLabel("Năm", { exact: true }).fill(String(year))
  await page.getByRole("button", { name: "Bắt đầu soạn báo cáo" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Báo cáo năm ${year}`)
  const path = new URL(page.url()).pathname

  await page.getByRole("link", { name: "Soạn lời văn trước khi nộp" }).click()
  await page.getByRole("button", { name: "Đưa vào lời văn" }).first().click()
  await page.getByLabel(/Bài học kinh nghiệm/).fill("Người đứng đầu làm trước.")
  await page.getByRole("button", { name: "Lưu lời văn" }).click()
  await expect(page.getByText("Người đứng đầu làm trước.")).toBeVisible()
  await page.getByRole("button", { name: "Nộp báo cáo" }).click()
  await expect(page.getByText("Số liệu của kỳ được giữ nguyên như lúc nộp.")).toBeVisible()

  const above = await another(browser, accounts.staff, `/bao-cao?loai=year&tu-nam=${year}`)
  await above.locator(`a[href="${path}"]`).first().click()
  await above.getByRole("button", { name: "Chấp nhận", exact: true }).click()
  await expect(above.getByText("Đã chấp nhận báo cáo.")).toBeVisible()
  await above.getByRole("button", { name: "Khóa báo cáo" }).click()
  await expect(above.getByText("Đã khóa báo cáo.")).toBeVisible()

  const leader = await another(browser, accounts.leader, path)
  const figure = leader.getByRole("link", { name: /^Bản cam kết đã nộp: .*nguồn số liệu$/ })
  const total = numberIn(await figure.textContent())
  expect(total).toBeGreaterThan(0)
  await figure.click()
  await expect(leader.getByRole("heading", { name: "Cộng từ các dòng" })).toBeVisible()
  const lines = await leader.locator("tbody tr td:nth-of-type(1)").allTextContents()
  expect(lines.map(numberIn).reduce((sum, value) => sum + value, 0)).toBe(total)

  await leader.goto(path)
  const letter = await saved(leader, "Tải bản Word", "bao-cao.docx")
  const text = strFromU8(unzipSync(new Uint8Array(await readFile(letter)))["word/document.xml"]!)
  for (const part of ["ĐẢNG CỘNG SẢN VIỆT NAM", "Người đứng đầu làm trước.", "Tổng cộng"]) expect(text).toContain(part)
  const annex = await saved(leader, "Tải phụ lục (Excel)", "phu-luc.xlsx")
  if (canPrint) {
    const printed = printedPages(letter)
    expect(printed[0]).toContain("ĐẢNG CỘNG SẢN VIỆT NAM")
    expect(printed.join("\n")).toContain("Người đứng đầu làm trước.")
    expect(printed.at(-1)).toContain("Tổng cộng")
    const pages = printedPages(annex)
    expect(squeezed(pages[0]!)).toMatch(/Đơnvị.*Lấytừ/)
    expect(pages.join("\n")).toMatch(new RegExp(`Tổng cộng[^\\n]*\\b${total}\\b`))
    expect(squeezed(pages.at(-1)!)).toMatch(/ChỉtiêuĐơnvịtínhĐịnhnghĩa/)
  }
  await above.context().close()
  await leader.context().close()
})
