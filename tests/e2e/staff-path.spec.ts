import { expect, test } from "@playwright/test"
import { accounts, signIn } from "./sign-in"
import { downloadBy, filledTemplate } from "./workbooks"

test("staff record a document that carries out 05-CT/TW", async ({ page }, { project }) => {
  const symbol = `901-KH/${project.name}`
  await signIn(page, accounts.staff)
  await page.getByRole("link", { name: "Thêm văn bản" }).click()
  await page.getByLabel("Loại văn bản").selectOption({ label: "Kế hoạch" })
  await page.getByLabel("Số, ký hiệu").fill(symbol)
  await page.getByLabel("Ngày ban hành").fill("5.3.2018")
  await page.getByLabel("Trích yếu").fill("Tiếp tục thực hiện Chỉ thị 05-CT/TW")
  await page.getByLabel("Triển khai văn bản").fill("05-CT/TW")
  await page.getByRole("button", { name: "Lưu" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toContainText(symbol)
  await expect(page.getByText("05/03/2018")).toBeVisible()
  await expect(page.getByRole("definition").filter({ hasText: /^05-CT\/TW/ })).toBeVisible()

  await page.getByRole("link", { name: "Lịch sử" }).click()
  await expect(page.getByRole("row").filter({ hasText: "Lê Thị Kim Ánh" })).toContainText(symbol)
})

test("staff import documents from Excel: an error, the corrected file, the import, its undoing", async ({ page }, {
  project,
}) => {
  const document = (number: number, issuedOn: string) => ({
    "Đơn vị giữ văn bản (mã đơn vị)": "T51",
    "Loại văn bản": "Công văn",
    "Số, ký hiệu": `${number}-CV/${project.name}`,
    "Ngày ban hành": issuedOn,
    "Trích yếu": "Đôn đốc báo cáo quý",
  })
  const dayHeading = /cột [A-Z]+ “Ngày ban hành”/
  const search = async () => {
    await page.getByRole("searchbox", { name: "Tìm" }).fill(`CV/${project.name}`)
    await page.getByRole("button", { name: "Tìm" }).click()
  }

  await signIn(page, accounts.staff, "/van-ban")
  await page.getByRole("link", { name: "Nhập từ Excel" }).click()
  const template = await downloadBy(page, () => page.getByRole("link", { name: /Tải tệp mẫu/ }).click())
  const wrong = [document(1, "05/01/2015"), document(2, "31/02/2015")]
  await page.getByLabel("Tệp Excel").setInputFiles(await filledTemplate(template, "Cong van.xlsx", wrong))
  await page.getByRole("button", { name: "Xem trước" }).click()
  await expect(page.getByRole("alert").filter({ hasText: "Tệp có 1 lỗi" })).toBeVisible()
  await expect(page.getByRole("table", { name: "Các lỗi trong tệp" }).getByRole("row").nth(1)).toContainText(dayHeading)
  await expect(page.getByRole("button", { name: /^Nhập \d+ văn bản/ })).toHaveCount(0)

  await page.getByRole("link", { name: "Tải tệp khác" }).click()
  const right = [document(1, "05/01/2015"), document(2, "28/02/2015")]
  await page.getByLabel("Tệp Excel").setInputFiles(await filledTemplate(template, "Cong van sua.xlsx", right))
  await page.getByRole("button", { name: "Xem trước" }).click()
  await page.getByRole("button", { name: "Nhập 2 văn bản" }).click()
  await expect(page.getByRole("status").filter({ hasText: "Đã nhập 2 văn bản" })).toBeVisible()

  await page.goto("/van-ban")
  await search()
  await expect(page.getByText("Tổng số: 2 văn bản")).toBeVisible()

  await page.goto("/van-ban/nhap")
  await page
    .getByRole("row")
    .filter({ hasText: "Cong van sua.xlsx" })
    .first()
    .getByRole("button", { name: "Hoàn tác" })
    .click()
  await page.getByRole("dialog").getByRole("button", { name: "Hoàn tác cả đợt" }).click()
  await expect(page.getByRole("status").filter({ hasText: "Đã hoàn tác" })).toBeVisible()
  await page.goto("/van-ban")
  await search()
  await expect(page.getByText("Tổng số: 0 văn bản")).toBeVisible()
})
