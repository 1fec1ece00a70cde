import { expect, test, type Locator, type Page } from "@playwright/test"
import { accounts } from "./sign-in"

const mostStops = 60

/** Presses Tab until the element has the focus, as somebody without a mouse does; the ring around it must be seen. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  await expect(element).toBeVisible()
  for (let stops = 0; stops < mostStops; stops++) {
    if (await element.evaluate((node) => node === document.activeElement)) {
      const ring = await element.evaluate((node) => parseFloat(getComputedStyle(node).outlineWidth))
      expect(ring, "the focus is visible").toBeGreaterThanOrEqual(2)
      return
    }
    await page.keyboard.press("Tab")
  }
  throw new Error(`Not reached within ${mostStops} stops: ${element}`)
}

async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label))
  await page.keyboard.insertText(text)
}

test("a model is registered with the keyboard alone", async ({ page, isMobile }) => {
  test.skip(isMobile, "A phone has no keyboard.")
  await page.goto("/dang-nhap")
  await typeInto(page, "Tên đăng nhập", accounts.cell)
  await typeInto(page, "Mật khẩu", "LanToa-mau-2026")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Chi bộ thôn 1")

  await page.reload()
  await page.keyboard.press("Tab")
  const skip = page.getByRole("link", { name: "Đến nội dung chính" })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("main")).toBeFocused()

  await tabTo(page, page.getByRole("link", { name: "Thêm mô hình" }))
  await page.keyboard.press("Enter")
  await typeInto(page, "Tên mô hình", "Bếp ăn tình thương")
  await tabTo(page, page.getByLabel("Lĩnh vực"))
  await page.keyboard.press("ArrowDown")
  await tabTo(page, page.getByRole("button", { name: "Lưu" }))
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bếp ăn tình thương")
})
