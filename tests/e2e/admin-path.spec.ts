import { expect, test } from "@playwright/test"
import { accounts, fillSignIn, signIn } from "./sign-in"

test("an administrator adds a unit and renames it from a day on", async ({ page }, { project }) => {
  const name = `Chi bộ thôn Kon Gung (${project.name})`
  const renamed = `Chi bộ thôn Đăk Mút (${project.name})`
  await signIn(page, accounts.admin, "/don-vi")
  await page.getByRole("searchbox", { name: "Tìm đơn vị" }).fill("dang uy xa dak mar")
  await page.getByRole("button", { name: "Tìm" }).click()
  await page.getByRole("link", { name: "Đảng ủy xã Đăk Mar" }).first().click()
  await page.getByRole("link", { name: "Thêm đơn vị trực thuộc" }).click()
  await page.getByLabel("Tên đơn vị").fill(name)
  await page.getByLabel("Loại đơn vị").selectOption({ label: "Chi bộ" })
  await page.getByLabel("Hoạt động từ ngày").fill("01/01/2026")
  await page.getByRole("button", { name: "Thêm đơn vị" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name)

  await page.getByRole("link", { name: "Đổi tên" }).click()
  await page.getByLabel("Tên mới").fill(renamed)
  await page.getByLabel("Từ ngày").fill("01/06/2026")
  await page.getByRole("button", { name: "Đổi tên" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(renamed)
  await page.getByRole("link", { name: "Lịch sử" }).click()
  const names = page.getByRole("row")
  await expect(names.filter({ hasText: name })).toContainText("01/01/2026")
  await expect(names.filter({ hasText: renamed }).first()).toContainText("01/06/2026")
})

test("an account from its first password to its lock, and what the log keeps of it", async ({ page, browser }, {
  project,
}) => {
  const username = `can-bo-${project.name}`
  const fullName = `Hoàng Thị Lan (${project.name})`
  await signIn(page, accounts.admin, "/tai-khoan")
  await page.getByRole("link", { name: "Thêm tài khoản" }).click()
  await page.getByLabel("Họ và tên").fill(fullName)
  await page.getByLabel("Tên đăng nhập").fill(username)
  await page.getByRole("radio", { name: /^Lãnh đạo/ }).check()
  await page.getByRole("combobox", { name: "Đơn vị" }).fill("dak mar")
  await page.getByRole("option", { name: /^Đảng ủy xã Đăk Mar \(mã M23512/ }).click()
  const first = await page.getByLabel("Mật khẩu ban đầu").inputValue()
  await page.getByRole("button", { name: "Tạo tài khoản" }).click()
  await expect(page.getByRole("status").filter({ hasText: "Đã tạo tài khoản" })).toBeVisible()
  const account = page.url()

  const person = await (await browser.newContext()).newPage()
  await person.goto("/dang-nhap")
  await fillSignIn(person, username, first)
  await expect(person.getByRole("heading", { level: 1 })).toHaveText("Đổi mật khẩu")
  await person.goto("/tong-hop")
  await expect(person.getByRole("heading", { level: 1 })).toHaveText("Đổi mật khẩu")
  const own = "mot cau ngan de nho 2026"
  await person.getByLabel("Mật khẩu đang dùng").fill(first)
  await person.getByLabel("Mật khẩu mới", { exact: true }).fill(own)
  await person.getByLabel("Nhập lại mật khẩu mới").fill(own)
  await person.getByRole("button", { name: "Đổi mật khẩu" }).click()
  await expect(person.getByRole("heading", { level: 1 })).toHaveText("Thông báo về dữ liệu cá nhân")
  await person.goto("/tong-hop")
  await person.getByRole("button", { name: "Tôi đã đọc" }).click()
  await expect(person.getByRole("heading", { level: 1 })).toContainText("Đảng ủy xã Đăk Mar")

  await page.goto(account)
  await page.getByRole("button", { name: "Khóa tài khoản" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Khóa", exact: true }).click()
  await expect(page.getByRole("status").filter({ hasText: "Đã khóa tài khoản" })).toBeVisible()
  await person.reload()
  await expect(person.getByRole("heading", { level: 1 })).toHaveText("Đăng nhập")
  await fillSignIn(person, username, own)
  await expect(person.getByRole("alert").filter({ hasText: "chưa đúng" })).toBeVisible()
  await person.context().close()

  await page.getByRole("link", { name: "Nhật ký" }).click()
  await page.getByRole("combobox", { name: "Mục", exact: true }).selectOption({ label: "Tài khoản" })
  await page.getByRole("button", { name: "Tìm" }).click()
  const events = page.getByRole("row")
  await expect(events.filter({ hasText: username }).filter({ hasText: "Thêm" }).first()).toContainText(fullName)
  await expect(events.filter({ hasText: "Khóa" }).first()).toContainText("Trần Quang Ước")
})
