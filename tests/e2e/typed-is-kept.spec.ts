import { expect, test, type Page } from "@playwright/test"
import { accounts, fillSignIn, signIn } from "./sign-in"

const content = "Mỗi hộ góp một ống tiền tiết kiệm."

async function fillModel(page: Page, name: string): Promise<void> {
  await page.getByLabel("Tên mô hình").fill(name)
  await page.getByLabel("Nội dung, cách làm").fill(content)
  await page.getByLabel("Ngày đề xuất").fill("31/02/2026")
}

async function expectKept(page: Page, name: string): Promise<void> {
  await expect(page.getByLabel("Tên mô hình")).toHaveValue(name)
  await expect(page.getByLabel("Nội dung, cách làm")).toHaveValue(content)
  await expect(page.getByLabel("Ngày đề xuất")).toHaveValue("31/02/2026")
}

async function correct(page: Page, name: string): Promise<void> {
  await page.getByLabel("Lĩnh vực").selectOption({ index: 1 })
  await page.getByLabel("Ngày đề xuất").fill("28/02/2026")
  await page.getByRole("button", { name: "Lưu" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name)
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with JavaScript" : "without JavaScript"

  test.describe(how, () => {
    test.use({ javaScriptEnabled })

    test(`a wrong password keeps the name (${how})`, async ({ page }) => {
      await page.goto("/dang-nhap")
      await fillSignIn(page, accounts.communeStaff, "sai-mat-khau")
      await expect(page.getByRole("alert").filter({ hasText: "chưa đúng" })).toBeVisible()
      await expect(page.getByLabel("Tên đăng nhập")).toHaveValue(accounts.communeStaff)
      // A page that comes from the server holds no secret; with JavaScript the box was never emptied.
      if (!javaScriptEnabled) await expect(page.getByLabel("Mật khẩu")).toHaveValue("")
      await signIn(page, accounts.communeStaff)
    })

    test(`a new model comes back with its errors and what was typed (${how})`, async ({ page }, { project }) => {
      const name = `Ống tiền tiết kiệm (${project.name}, ${how})`
      await signIn(page, accounts.cell, "/mo-hinh/moi")
      await fillModel(page, name)
      await page.getByRole("button", { name: "Lưu" }).click()
      await expect(page.getByRole("alert").getByRole("link")).toHaveCount(2)
      await expectKept(page, name)
      await correct(page, name)
    })
  })
}

/** A unit of its own for each way: a report is typed once. */
const typedFor: Record<string, string> = {
  "desktop true": "Đảng ủy xã Ba Dinh",
  "desktop false": "Đảng ủy xã Ba Động",
  "phone true": "Đảng ủy xã Ba Gia",
  "phone false": "Đảng ủy xã Ba Tô",
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with JavaScript" : "without JavaScript"

  test.describe(`numbers typed for a unit ${how}`, () => {
    test.use({ javaScriptEnabled })

    test(`come back with the error at the box, and become an accepted report (${how})`, async ({ page }, {
      project,
    }) => {
      const unit = typedFor[`${project.name} ${javaScriptEnabled}`]!
      await signIn(page, accounts.staff, "/bao-cao?loai=halfYear&tu-nam=2026")
      await page.getByRole("row", { name: unit }).getByRole("link", { name: "Nhập hộ" }).click()
      await page.getByLabel("Văn bản đã ban hành (văn bản)").fill("12")
      await page.getByLabel("Mô hình (mô hình)").fill("một ít")
      await page.getByRole("button", { name: "Nhập hộ và chấp nhận" }).click()
      const box = page.getByLabel("Mô hình (mô hình)")
      await expect(box).toHaveAccessibleDescription(/Không phải là số/)
      await expect(box).toHaveValue("một ít")
      await expect(page.getByLabel("Văn bản đã ban hành (văn bản)")).toHaveValue("12")
      await box.fill("1.215")
      await page.getByRole("button", { name: "Nhập hộ và chấp nhận" }).click()
      await expect(page.getByText("Đã chấp nhận", { exact: true })).toBeVisible()
      await expect(page.getByRole("link", { name: "Mô hình: 1.215, nguồn số liệu" })).toBeVisible()
    })
  })
}

test("the error summary takes the focus and leads to the fields", async ({ page }) => {
  await signIn(page, accounts.cell, "/mo-hinh/moi")
  await page.getByRole("button", { name: "Lưu" }).click()
  const summary = page.getByRole("alert").filter({ has: page.getByRole("list") })
  await expect(summary).toBeFocused()
  await summary.getByRole("link", { name: "Tên mô hình: chưa nhập mục này." }).click()
  await expect(page.getByLabel("Tên mô hình")).toBeFocused()
  await expect(page.getByLabel("Tên mô hình")).toHaveAccessibleDescription(/Lỗi:/)
})

test("signed out in another tab, the form keeps what was typed until it can be sent", async ({ page, context }, {
  project,
}) => {
  const name = `Camera an ninh thôn (${project.name})`
  await signIn(page, accounts.cell, "/mo-hinh/moi")
  await page.getByLabel("Tên mô hình").fill(name)
  await page.getByLabel("Lĩnh vực").selectOption({ index: 2 })

  const other = await context.newPage()
  await other.goto("/")
  await other.getByText("Chi ủy · Chi bộ thôn 1 Đăk Mar").click()
  await other.getByRole("button", { name: "Đăng xuất" }).click()
  await expect(other.getByText("Bạn đã đăng xuất.")).toBeVisible()

  await page.getByRole("button", { name: "Lưu" }).click()
  await expect(page.getByRole("alert").filter({ hasText: "Phiên làm việc đã hết" })).toBeVisible()
  await expect(page.getByLabel("Tên mô hình")).toHaveValue(name)
  await signIn(other, accounts.cell)
  await page.getByRole("button", { name: "Lưu" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name)
})
