import { expect, test } from "@playwright/test"
import { accounts, another, signIn } from "./sign-in"

test("two people edit one model: the second sees both versions and chooses", async ({ page, browser }, { project }) => {
  const name = `Tủ sách Bác Hồ (${project.name})`
  await signIn(page, accounts.cell, "/mo-hinh/moi")
  await page.getByLabel("Tên mô hình").fill(name)
  await page.getByLabel("Lĩnh vực").selectOption({ index: 1 })
  await page.getByRole("button", { name: "Lưu" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name)
  await page.getByRole("link", { name: "Sửa", exact: true }).click()
  await expect(page.getByLabel("Mục tiêu")).toBeVisible()

  const staff = await another(browser, accounts.communeStaff, new URL(page.url()).pathname)
  await staff.getByLabel("Mục tiêu").fill("Mỗi tuần một buổi đọc")
  await staff.getByRole("button", { name: "Lưu thay đổi" }).click()
  await expect(staff.getByText(/Đã lưu[,.]/)).toBeVisible()
  await staff.context().close()

  await page.getByLabel("Mục tiêu").fill("Mỗi tháng mười cuốn sách mới")
  await page.getByRole("button", { name: "Lưu thay đổi" }).click()
  const goals = page
    .getByRole("table", { name: "Hai bản khác nhau ở" })
    .getByRole("row")
    .filter({ hasText: "Mục tiêu" })
  await expect(goals).toContainText("Mỗi tuần một buổi đọc")
  await expect(goals).toContainText("Mỗi tháng mười cuốn sách mới")
  await expect(page.getByLabel("Mục tiêu")).toHaveValue("Mỗi tháng mười cuốn sách mới")
  await expect(page.getByRole("link", { name: "tải lại trang" })).toBeVisible()

  await page.getByRole("button", { name: "Lưu bản của tôi" }).click()
  await expect(page.getByText(/Đã lưu[,.]/)).toBeVisible()
  await expect(page.getByText("Mỗi tháng mười cuốn sách mới")).toBeVisible()
})
