import { expect, test } from "@playwright/test"
import { accounts, another, fillSignIn, signIn } from "./sign-in"

test("a cell's new account waits until a second person confirmed it; the cell sees who was let in", async ({
  page,
  browser,
}, { project }) => {
  const username = `chi-uy-${project.name}`
  const fullName = `Hoàng Thị Ước (${project.name})`
  await signIn(page, accounts.admin, "/tai-khoan/moi")
  await page.getByLabel("Họ và tên").fill(fullName)
  await page.getByLabel("Tên đăng nhập").fill(username)
  await page.getByRole("radio", { name: /^Chi ủy/ }).check()
  await page.getByRole("combobox", { name: "Đơn vị" }).fill("thon 1 dak mar")
  await page.getByRole("option", { name: /^Chi bộ thôn 1 Đăk Mar/ }).click()
  const first = await page.getByLabel("Mật khẩu ban đầu").inputValue()
  await page.getByRole("button", { name: "Tạo tài khoản" }).click()
  await expect(page.getByText("Chờ người thứ hai xác nhận").first()).toBeVisible()

  const person = await (await browser.newContext()).newPage()
  await person.goto("/dang-nhap")
  await fillSignIn(person, username, first)
  const own = "mot cau ngan de nho 2026"
  await person.getByLabel("Mật khẩu đang dùng").fill(first)
  await person.getByLabel("Mật khẩu mới", { exact: true }).fill(own)
  await person.getByLabel("Nhập lại mật khẩu mới").fill(own)
  await person.getByRole("button", { name: "Đổi mật khẩu" }).click()
  await person.getByRole("button", { name: "Tôi đã đọc" }).click()
  await expect(person.getByRole("heading", { level: 1 })).toHaveText("Chờ người thứ hai xác nhận")
  await expect(person.getByText("Võ Thị Thanh Nga (mẫu) (Cán bộ tuyên giáo · Đảng ủy xã Đăk Mar)")).toBeVisible()

  await page.goto("/xac-nhan")
  await expect(page.getByRole("heading", { name: "Chờ người khác xác nhận" })).toBeVisible()
  const staff = await another(browser, accounts.communeStaff)
  await staff.getByRole("link", { name: /^Tài khoản chờ người thứ hai xác nhận/ }).click()
  await staff.getByRole("checkbox", { name: fullName }).check()
  await staff.getByRole("radio", { name: /^Xác nhận/ }).check()
  await staff.getByRole("button", { name: "Ghi quyết định" }).click()
  await expect(staff.getByRole("status").filter({ hasText: "Đã xác nhận 1 tài khoản" })).toBeVisible()
  await staff.context().close()

  await person.getByRole("link", { name: "Xem lại" }).click()
  await expect(person.getByRole("heading", { level: 1 })).toContainText("Chi bộ thôn 1 Đăk Mar")
  const told = person.getByRole("row").filter({ hasText: username })
  await expect(told).toContainText("Trần Quang Ước (mẫu): giao vai trò")
  await expect(told).toContainText("Võ Thị Thanh Nga (mẫu) xác nhận")
  await person.getByRole("button", { name: "Đã xem" }).click()
  await expect(told).toHaveCount(0)
  await person.context().close()

  const secretary = await another(browser, accounts.cell, "/quyen-doc")
  await expect(secretary.getByRole("row").filter({ hasText: username })).toBeVisible()
  await secretary.context().close()
})
