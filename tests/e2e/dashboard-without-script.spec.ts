import { expect, test } from "@playwright/test"
import { accounts, signIn } from "./sign-in"

test.use({ javaScriptEnabled: false })

test("the dashboard works without JavaScript", async ({ page }) => {
  await signIn(page, accounts.leader, "/tong-hop")
  await page.getByLabel("Từ năm").fill("2016")
  await page.getByLabel("Đến năm").fill("2019")
  await page.getByLabel("Xếp hạng và vẽ theo").selectOption({ label: "Điển hình tiên tiến" })
  await page.getByRole("button", { name: "Xem", exact: true }).click()
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2016–2019")
  await page.getByText("Xem dạng bảng").first().click()
  await expect(page.getByRole("table", { name: /^Điển hình tiên tiến qua các năm/ })).toBeVisible()
  await page
    .getByRole("link", { name: /^Điển hình tiên tiến: .*, xem bản ghi$/ })
    .first()
    .click()
  await expect(page.getByText(/^Tổng số: /)).toBeVisible()
})

test("the dashboard prints on A4 without the frame", async ({ page }) => {
  await signIn(page, accounts.leader, "/tong-hop")
  await page.emulateMedia({ media: "print" })
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await expect(page.getByRole("table", { name: /^Số liệu theo đơn vị trực thuộc/ })).toBeVisible()
  for (const frame of [page.getByRole("banner"), page.getByRole("navigation"), page.getByRole("button")]) {
    await expect(frame).toHaveCount(0)
  }
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1")
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842])
})
