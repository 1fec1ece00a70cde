import { expect, test, type Page } from "@playwright/test"
import { brokenRulesAtEachWidth, listenForComplaints } from "./page-rules"
import { accounts, signIn } from "./sign-in"

const help = (page: Page) => page.getByRole("link", { name: "Hướng dẫn về trang này, mở ở thẻ mới" })

/** Asks for help on the page that is open; the answer comes in a tab of its own. */
async function askForHelp(page: Page): Promise<Page> {
  const [guide] = await Promise.all([page.waitForEvent("popup"), help(page).click()])
  await guide.waitForLoadState()
  return guide
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 })

test("help on a form is about that form and leaves what was typed", async ({ page }) => {
  await signIn(page, accounts.cell, "/mo-hinh/moi")
  await page.getByLabel("Tên mô hình").fill("Bếp ăn tình thương")
  const guide = await askForHelp(page)
  await expect(heading(guide)).toHaveText("Mô hình, điển hình tiên tiến")
  await expect(page.getByLabel("Tên mô hình")).toHaveValue("Bếp ăn tình thương")
})

test("help follows from page to page, and knows a record that a rewrite leads to", async ({ page }) => {
  await signIn(page, accounts.staff)
  await page.getByRole("link", { name: "Báo cáo", exact: true }).click()
  await expect(heading(page)).toHaveText("Báo cáo định kỳ")
  await expect(help(page)).toHaveAttribute("href", "/huong-dan?tu=%2Fbao-cao")
  await page.goto("/ke-hoach")
  await page.getByRole("main").getByRole("table").getByRole("rowheader").getByRole("link").first().click()
  await expect(page).toHaveURL(/\/ke-hoach\/\d+$/)
  await expect(heading(await askForHelp(page))).toHaveText("Kế hoạch")
  await page.reload()
  await expect(heading(await askForHelp(page))).toHaveText("Kế hoạch")
})

test("the front page begins with what the role does", async ({ page }) => {
  await signIn(page, accounts.leader, "/huong-dan")
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("Việc của vai trò Lãnh đạo")
  await page.getByRole("link", { name: "Tổng hợp số liệu" }).click()
  await expect(heading(page)).toHaveText("Tổng hợp số liệu")
  await page.getByRole("navigation", { name: "Đường dẫn" }).getByRole("link", { name: "Hướng dẫn" }).click()
  await expect(heading(page)).toHaveText("Hướng dẫn")
})

test.describe("without JavaScript, before signing in", () => {
  test.use({ javaScriptEnabled: false })

  test("the sign-in page leads to its part of the guide, and that to all the others", async ({ page }) => {
    await page.goto("/dang-nhap")
    await page.getByRole("link", { name: "hướng dẫn đăng nhập" }).click()
    await expect(heading(page)).toHaveText("Đăng nhập, mật khẩu, đổi vai trò")
    await page.getByRole("navigation", { name: "Đường dẫn" }).getByRole("link", { name: "Hướng dẫn" }).click()
    await page.getByRole("link", { name: "Sao lưu và khôi phục" }).click()
    await expect(page.getByText("npm run restore -- <tệp>")).toBeVisible()
  })
})

test("paper holds the part alone", async ({ page }) => {
  await signIn(page, accounts.cell, "/huong-dan/cam-ket")
  await page.emulateMedia({ media: "print" })
  await expect(heading(page)).toBeVisible()
  for (const role of ["navigation", "button", "banner"] as const) await expect(page.getByRole(role)).toHaveCount(0)
})

test("every part follows the rules, signed in or not", async ({ page, isMobile }) => {
  test.skip(isMobile, "Both widths are looked at in one visit.")
  test.setTimeout(240_000)
  const complaints = listenForComplaints(page)
  const wrong: string[] = []
  const look = async (path: string) => {
    await page.goto(path)
    wrong.push(...[...(await brokenRulesAtEachWidth(page)), ...complaints].map((rule) => `${path}: ${rule}`))
  }
  await look("/huong-dan")
  await look("/huong-dan/dang-nhap")
  await signIn(page, accounts.admin, "/huong-dan")
  const links = page.getByRole("main").getByRole("link")
  const parts = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")!))
  expect(parts.length).toBeGreaterThan(20)
  for (const part of parts) await look(part)
  expect(wrong.join("\n")).toBe("")
})
