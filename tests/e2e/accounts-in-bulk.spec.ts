import { expect, test } from "@playwright/test"
import { brokenRules } from "./page-rules"
import { accounts, another, fillSignIn, signIn } from "./sign-in"

test("an administrator makes accounts in bulk, prints slips, and one of them signs in", async ({ page, browser }, {
  project,
}) => {
  test.setTimeout(120_000)
  const login = `theo-tep-${project.name}`
  const name = `Nguyễn Thị Phiếu (${project.name})`
  await signIn(page, accounts.admin, "/tai-khoan/loat")
  await page.getByRole("checkbox", { name: /^Chi bộ:/ }).check()
  await page.getByRole("button", { name: "Xem trước", exact: true }).click()
  await expect(page.getByRole("region", { name: "Xem trước" })).toBeVisible()
  expect(await brokenRules(page)).toEqual([])

  const unit = await page.request.get("/api/don-vi?tim=thon%201%20dak%20mar")
  const { code } = ((await unit.json()) as { units: { code: string }[] }).units[0]!
  const buffer = Buffer.from(`Mã đơn vị,Họ và tên,Vai trò,Tên đăng nhập\n${code},${name},,${login}`)
  await page.getByLabel("Tệp tài khoản").setInputFiles({ name: "tài khoản.csv", mimeType: "text/csv", buffer })
  await page.getByRole("button", { name: "Tải lên và xem trước" }).click()
  await expect(page.getByRole("row").filter({ hasText: login })).toContainText("Chi ủy")
  await page.getByRole("button", { name: "Tạo 1 tài khoản" }).click()

  const slip = page.getByRole("article").filter({ hasText: login })
  const typed = (await slip.getByText(/^[B-Z2-9]{4}(-[B-Z2-9]{4}){2}$/).textContent())!
  await expect(slip.getByRole("img", { name: /^Địa chỉ http/ })).toBeVisible()
  expect(await brokenRules(page)).toEqual([])
  await page.reload()
  await expect(slip).toContainText(typed)

  const person = await (await browser.newContext()).newPage()
  await person.goto("/dang-nhap")
  await fillSignIn(person, login, typed.toLowerCase())
  await expect(person.getByText("Mã trên phiếu đã dùng xong")).toBeVisible()
  await expect(person.getByLabel("Mật khẩu đang dùng")).toHaveCount(0)
  const own = "mot cau ngan de nho 2026"
  await person.getByLabel("Mật khẩu mới", { exact: true }).fill(own)
  await person.getByLabel("Nhập lại mật khẩu mới").fill(own)
  await person.getByRole("button", { name: "Đặt mật khẩu" }).click()
  await person.getByRole("button", { name: "Tôi đã đọc" }).click()
  await expect(person.getByRole("heading", { level: 1 })).toHaveText("Chờ người thứ hai xác nhận")
  await person.context().close()

  const again = await (await browser.newContext()).newPage()
  await again.goto("/dang-nhap")
  await fillSignIn(again, login, typed)
  await expect(again.getByText("Tên đăng nhập hoặc mật khẩu chưa đúng.")).toBeVisible()
  await again.context().close()

  const staff = await another(browser, accounts.communeStaff, `/tai-khoan/cap-ma?tim=${login}`)
  expect(await brokenRules(staff)).toEqual([])
  await staff.getByRole("button", { name: "Cấp mã mới" }).click()
  await staff.getByRole("button", { name: "Cấp mã và in phiếu" }).click()
  await expect(staff.getByRole("article").filter({ hasText: login })).toBeVisible()
  await staff.context().close()
})
