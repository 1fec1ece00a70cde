import { expect, test, type Page } from "@playwright/test"
import { accounts, signIn } from "./sign-in"

/** Each width works in a commune of its own: both run beside each other on one installation. */
const communes: Record<string, string> = { desktop: "Đảng ủy xã Bờ Y", phone: "Đảng ủy xã Ia Chim" }

async function openCommune(page: Page, name: string): Promise<void> {
  await page.goto(`/don-vi?tim=${encodeURIComponent(name)}`)
  // The old commune of that name comes after the new one: it has ended.
  await page.getByRole("link", { name, exact: true }).first().click()
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible()
}

const cellLinks = (page: Page) => page.getByRole("region", { name: /đơn vị trực thuộc/ }).getByRole("link")

interface Cell {
  id: string
  name: string
  code: string
}

/** Cells of the commune whose page is open. */
async function cellsOf(page: Page, count: number): Promise<Cell[]> {
  const rows = page.getByRole("region", { name: /đơn vị trực thuộc/ }).getByRole("row")
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const row = rows.nth(index + 1)
      const link = row.getByRole("link")
      const code = (await row.locator("td").nth(1).textContent()) ?? ""
      return { id: (await link.getAttribute("href"))!.split("/").pop()!, name: (await link.textContent())!, code }
    }),
  )
}

async function undoEvent(page: Page): Promise<void> {
  await page.getByLabel("Lý do").fill("Ghi nhầm")
  await page.getByRole("button", { name: "Hoàn tác lần sắp xếp này" }).click()
  await expect(page.getByText("Tổ chức và số liệu trở lại như chưa có lần sắp xếp đó.")).toBeVisible()
}

test("an administrator merges two cells into a new one, sees it before, and takes it back", async ({ page }, info) => {
  const commune = communes[info.project.name]!
  await signIn(page, accounts.admin)
  await openCommune(page, commune)
  const before = await cellLinks(page).allTextContents()
  const [first, second] = await cellsOf(page, 2)

  await page.goto(`/don-vi/sap-xep/gop?donVi=${first!.id}`)
  const other = page.getByRole("group", { name: "Đơn vị sáp nhập 2" }).getByRole("combobox")
  await expect(other).toBeVisible()
  await page.getByLabel("Từ ngày").fill("01/06/2026")
  await page.getByRole("button", { name: "Tiếp tục: xem trước" }).click()
  await expect(page.getByRole("link", { name: /ít nhất hai đơn vị/ })).toBeVisible()

  await other.fill(second!.code)
  await page.getByRole("option", { name: second!.name }).first().click()
  await page.getByLabel("Tên đơn vị mới").fill("Chi bộ liên thôn")
  await page.getByLabel("Số quyết định").fill("15-QĐ/ĐU")
  await page.getByRole("button", { name: "Tiếp tục: xem trước" }).click()

  await expect(page.getByRole("heading", { level: 1, name: "Xem trước: sáp nhập" })).toBeVisible()
  await expect(page.getByText(`${first!.name} (kết thúc)`).first()).toBeVisible()
  await expect(page.getByText("Chi bộ liên thôn (mới)")).toBeVisible()
  await page.getByRole("button", { name: "Sáp nhập từ ngày 01/06/2026" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Sáp nhập từ ngày 01/06/2026" })).toBeVisible()
  await expect(page.getByText("15-QĐ/ĐU")).toBeVisible()
  const event = page.url().replace(/\?.*/, "")

  await openCommune(page, commune)
  await expect(page.getByRole("link", { name: "Chi bộ liên thôn" })).toBeVisible()
  await expect(cellLinks(page)).toHaveCount(before.length - 1)
  await page.goto(event)
  await undoEvent(page)
  await openCommune(page, commune)
  expect(await cellLinks(page).allTextContents()).toEqual(before)
})

test("a reform from a file: errors by row, then a preview that is carried out for a day ahead", async ({
  page,
}, info) => {
  await signIn(page, accounts.admin)
  await openCommune(page, communes[info.project.name]!)
  const [first, , third] = await cellsOf(page, 3)
  const heading = "Mã cũ;Mã mới;Phạm vi;Từ ngày;Số quyết định;Tên đơn vị mới;Loại đơn vị mới;Mã cấp trên mới"
  const file = (...lines: string[]) => ({
    name: "sắp xếp.csv",
    mimeType: "text/csv",
    buffer: Buffer.from([heading, ...lines].join("\n")),
  })
  await page.goto("/don-vi/sap-xep/tep")
  const send = async (...lines: string[]) => {
    await page.getByLabel("Tệp sắp xếp").setInputFiles(file(...lines))
    await page.getByRole("button", { name: "Tải lên và xem trước" }).click()
  }
  await send(`${third!.code};;nhiều;01/12/2099;;;;`, "KHONG-CO;;Toàn bộ;01/12/2099;;;;")
  await expect(page.getByRole("rowheader", { name: "Dòng 2, cột C “Phạm vi”" })).toBeVisible()
  await send(`${third!.code};;Toàn bộ;01/12/2099;9-QĐ/ĐU;;;`)
  await expect(page.getByText(/Hãy chọn chi bộ cho \d+ người của/).first()).toBeVisible()
  await send(`${third!.code};${first!.code};Toàn bộ;01/12/2099;9-QĐ/ĐU;;;`)
  await expect(page.getByText(`${third!.name} (kết thúc)`).first()).toBeVisible()
  await page.getByRole("button", { name: "Sắp xếp theo tệp từ ngày 01/12/2099" }).click()
  await expect(page.getByText("Tự có hiệu lực lúc 0 giờ ngày 01/12/2099.")).toBeVisible()
  await undoEvent(page)
})

test("a unit is split without script, its cells given to the new units", async ({ browser }, info) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto("/dang-nhap")
  await page.getByLabel("Tên đăng nhập").fill(accounts.admin)
  await page.getByLabel("Mật khẩu").fill("LanToa-mau-2026")
  await page.getByRole("button", { name: "Đăng nhập" }).click()
  await openCommune(page, communes[info.project.name]!)
  const id = page.url().split("/").pop()
  await page.goto(`/don-vi/sap-xep/tach?donVi=${id}`)
  await page.getByRole("group", { name: "Đơn vị mới 1" }).getByLabel("Tên").fill("Đảng ủy xã Đông")
  await page.getByRole("group", { name: "Đơn vị mới 2" }).getByLabel("Tên").fill("Đảng ủy xã Tây")
  await page.getByLabel("Từ ngày").fill("01/12/2099")
  await page.getByRole("button", { name: "Tiếp tục: xem trước" }).click()
  await expect(page.getByText(/chưa rõ về đâu: tạm trực thuộc/)).toBeVisible()
  const places = page.getByRole("group").filter({ hasText: "Đơn vị trực thuộc" }).getByRole("combobox")
  for (let index = 0; index < (await places.count()); index++)
    await places.nth(index).selectOption({ label: index % 2 === 0 ? "Đảng ủy xã Đông" : "Đảng ủy xã Tây" })
  await page.getByRole("button", { name: "Lưu lựa chọn, xem lại" }).click()
  await expect(page.getByText("Đã lưu lựa chọn.")).toBeVisible()
  await expect(page.getByText(/chưa rõ về đâu/)).toHaveCount(0)
  await page.getByRole("button", { name: "Bỏ, không thực hiện" }).click()
  await expect(page.getByText("Đã bỏ bản chuẩn bị.")).toBeVisible()
  await context.close()
})
