import { expect, test } from "@playwright/test"
import { accounts, signIn } from "./sign-in"

test("a cell secretary deletes a model and brings it back, at once and later", async ({ page }, { project }) => {
  const name = `Ánh sáng đường quê (${project.name})`
  const heading = page.getByRole("heading", { level: 1 })
  await signIn(page, accounts.cell, "/mo-hinh/moi")
  await page.getByLabel("Tên mô hình").fill(name)
  await page.getByLabel("Lĩnh vực").selectOption({ index: 1 })
  await page.getByRole("button", { name: "Lưu" }).click()
  await expect(heading).toHaveText(name)

  const remove = async () => {
    await page.getByRole("button", { name: "Xóa bản ghi" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Xóa", exact: true }).click()
    await expect(page.getByRole("status").filter({ hasText: `Đã xóa “${name}”` })).toBeVisible()
  }
  await remove()
  await page.getByRole("button", { name: "Hoàn tác" }).click()
  await expect(heading).toHaveText(name)

  await remove()
  await page.getByRole("link", { name: "Bản ghi đã xóa" }).click()
  await page.getByRole("row").filter({ hasText: name }).getByRole("button", { name: "Khôi phục" }).click()
  await expect(heading).toHaveText(name)
  await page.getByRole("link", { name: "Lịch sử" }).click()
  await expect(page.getByRole("cell", { name: "Khôi phục" })).toHaveCount(2)
})

test("staff settles a request to be forgotten", async ({ page }, { project }) => {
  const name = `Phan Thị Tạm Ghi ${project.name}`
  const heading = page.getByRole("heading", { level: 1 })
  await signIn(page, accounts.communeStaff, "/nhan-su/moi")
  await page.getByLabel("Họ và tên").fill(name)
  await page.getByRole("radio", { name: "Đảng viên chính thức" }).check()
  await page.getByRole("button", { name: "Lưu" }).click()
  await expect(heading).toHaveText(name)

  await page.getByRole("link", { name: "Yêu cầu về dữ liệu" }).click()
  await page.getByRole("radio", { name: "Ẩn danh hóa" }).check()
  await page.getByRole("button", { name: "Ghi yêu cầu" }).click()
  await expect(heading).toHaveText(`Ẩn danh hóa: ${name}`)

  await page.getByRole("button", { name: "Ẩn danh hóa…" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Gõ lại họ và tên").fill("Phan Thị")
  await dialog.getByLabel("Căn cứ").fill("Đơn ngày hôm nay, đảng ủy đồng ý")
  await dialog.getByRole("button", { name: "Ẩn danh hóa", exact: true }).click()
  await expect(dialog.getByRole("alert")).toContainText("không giống tên")
  await dialog.getByLabel("Gõ lại họ và tên").fill(name)
  await dialog.getByRole("button", { name: "Ẩn danh hóa", exact: true }).click()
  await expect(heading).toHaveText(/^Ẩn danh hóa: Người đã ẩn danh số \d+$/)

  await page.goto(`/tim?q=${encodeURIComponent(name)}`)
  await expect(page.getByRole("main").getByRole("link", { name })).toHaveCount(0)
})
