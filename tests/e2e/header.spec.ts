import { expect, test, type Page } from "@playwright/test"
import { accounts, signIn } from "./sign-in"

const middle = async (page: Page, text: string) => {
  const box = await page.getByRole("banner").getByText(text).first().boundingBox()
  return box && box.y + box.height / 2
}

/** Brand, the last section and the way to the guide stand beside each other, and nothing runs out of the window. */
async function isOneRow(page: Page, lastSection: string): Promise<void> {
  const brand = await middle(page, "Lan Tỏa")
  for (const text of [lastSection, "Hướng dẫn"]) {
    const found = await middle(page, text)
    expect(Math.abs(found! - brand!), text).toBeLessThan(22)
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
}

test("an administrator's header is one row on a screen of 1280", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await signIn(page, accounts.admin)
  await isOneRow(page, "Sao lưu")
})

test("that of others on one of 1024, whatever their unit is called", async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 800 })
  await signIn(page, accounts.communeStaff)
  await isOneRow(page, "Tìm")
})
