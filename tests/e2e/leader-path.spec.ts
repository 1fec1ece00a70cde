import { expect, test, type Page } from "@playwright/test"
import { accounts, another, signIn } from "./sign-in"
import { downloadBy, rowsOf } from "./workbooks"

const numberOf = (text: string | null) => Number((text ?? "").replace(/\D/g, ""))
const card = (page: Page, figure: string) =>
  page.getByRole("link", { name: new RegExp(`^${figure}: .*, xem bản ghi$`) })

/** The dashboard of Tỉnh ủy Kon Tum, merged away in 2025, as a leader finds it: by its old name. */
async function openKonTum(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Các mục" }).getByRole("link", { name: "Đơn vị" }).click()
  await page.getByRole("searchbox", { name: "Tìm đơn vị" }).fill("tinh uy kon tum")
  await page.getByRole("button", { name: "Tìm" }).click()
  await page.getByRole("link", { name: "Tỉnh ủy Kon Tum" }).first().click()
  await page.getByRole("link", { name: "Xem số liệu" }).click()
  await showYears(page, "2016", "2019")
}

async function showYears(page: Page, from: string, to: string): Promise<void> {
  await page.getByLabel("Từ năm").fill(from)
  await page.getByLabel("Đến năm").fill(to)
  await page.getByRole("button", { name: "Xem", exact: true }).click()
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${from}–${to}`)
}

test("a leader reads Kon Tum's published totals and opens the records behind them", async ({ page }) => {
  await signIn(page, accounts.leader)
  await openKonTum(page)
  await expect(card(page, "Mô hình").first()).toHaveText("199")
  await expect(card(page, "Điển hình tiên tiến").first()).toHaveText("236")

  await card(page, "Điển hình tiên tiến").first().click()
  await expect(page.getByText("Tổng số: 236 điển hình")).toBeVisible()
  await page.goBack()
  await card(page, "Mô hình").first().click()
  await expect(page.getByText("Tổng số: 199 mô hình")).toBeVisible()

  const workbook = await downloadBy(page, () => page.getByRole("link", { name: "Xuất Excel" }).click())
  const rows = await rowsOf(workbook)
  const first = rows.findIndex((row) => row[0] === "Mã bản ghi") + 1
  expect(rows.slice(first)).toHaveLength(199)
  const shown = await page.getByRole("rowheader").allTextContents()
  const column = rows[first - 1]!.indexOf("Tên mô hình")
  expect(rows.slice(first, first + shown.length).map((row) => row[column])).toEqual(shown)
})

test("Quảng Ngãi restated to today's structure includes Kon Tum", async ({ page }) => {
  await signIn(page, accounts.leader, "/tong-hop")
  await showYears(page, "2016", "2019")
  const then = {
    models: numberOf(await card(page, "Mô hình").first().textContent()),
    exemplars: numberOf(await card(page, "Điển hình tiên tiến").first().textContent()),
  }
  await page.getByRole("link", { name: "Theo tổ chức hiện nay" }).click()
  await expect(page.getByText("; theo tổ chức hiện nay.")).toBeVisible()
  expect(numberOf(await card(page, "Mô hình").first().textContent())).toBe(then.models + 199)
  expect(numberOf(await card(page, "Điển hình tiên tiến").first().textContent())).toBe(then.exemplars + 236)
})

test("a cell's save changes the province's number on the next load", async ({ page, browser }, { project }) => {
  // Each width registers the kind that the other does not, so that both can count at the same time.
  const kind = project.name === "phone" ? "Cá nhân" : "Tập thể"
  const figure = project.name === "phone" ? "Điển hình cá nhân" : "Điển hình tập thể"
  const leader = await another(browser, accounts.leader, "/tong-hop")
  const before = numberOf(await card(leader, figure).first().textContent())

  await signIn(page, accounts.cell, "/dien-hinh/moi")
  await page.getByRole("radio", { name: kind }).check()
  await page.getByLabel(/^Tên/).fill(`Tổ tự quản số 1 (${project.name})`)
  await page.getByLabel("Lĩnh vực").selectOption({ index: 1 })
  await page.getByRole("button", { name: "Lưu" }).click()
  await page.getByLabel("Minh chứng, nội dung cập nhật hoặc lý do dừng").fill("Nghị quyết chi bộ")
  await page.getByRole("button", { name: "Ghi", exact: true }).click()
  await expect(page.getByText("Đã lưu.")).toBeVisible()

  await leader.reload()
  await expect(card(leader, figure).first()).toHaveText(new RegExp(`^${(before + 1).toLocaleString("vi-VN")}$`))
  await leader.context().close()
})

test("a leader changes nothing and reads no commitment's text", async ({ page }) => {
  await signIn(page, accounts.leader, "/cam-ket")
  await expect(page.getByRole("link", { name: /^Thêm|^Nhập/ })).toHaveCount(0)
  await page.getByRole("rowheader").getByRole("link").first().click()
  await expect(page.getByText("chỉ người viết và chi ủy đọc được")).toBeVisible()
  await expect(page.getByText("Việc làm cụ thể")).toHaveCount(0)
  await expect(page.getByRole("link", { name: "Sửa" })).toHaveCount(0)

  await page.goto("/mo-hinh")
  await expect(page.getByRole("link", { name: /^Thêm|^Nhập/ })).toHaveCount(0)
  await page.getByRole("rowheader").getByRole("link").first().click()
  await expect(page.getByRole("heading", { name: "Tệp đính kèm" })).toBeVisible()
  const main = page.getByRole("main")
  await expect(main.getByRole("link", { name: "Sửa" })).toHaveCount(0)
  await expect(main.getByRole("button")).toHaveCount(0)
  const answer = await page.goto("/mo-hinh/moi")
  expect(answer?.status()).toBe(404)
})
