import { expect, test } from "@playwright/test"
import { accounts, signIn } from "./sign-in"

const pdf = { name: "Anh mo hinh.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%%EOF\n") }

test("a cell writes next year's commitments: drafts for all, one filled in, handed in, approved", async ({ page }, {
  project,
}) => {
  // Each width has a cell of its own; the phone's writer holds two roles and changes to the cell's.
  const twoRoles = project.name === "phone"
  await signIn(page, twoRoles ? accounts.twoRoles : accounts.cell)
  if (twoRoles) {
    await page.getByText("Cán bộ tuyên giáo · Đảng ủy xã Đăk Mar").click()
    await page.getByRole("button", { name: /^Chuyển sang Chi ủy/ }).click()
  }
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Chi bộ")

  await page.getByRole("link", { name: "Bản cam kết của chi bộ" }).click()
  const next = page.getByRole("link", { name: /^Năm \d+ ›$/ })
  const year = /\d+/.exec((await next.textContent()) ?? "")?.[0]
  await next.click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Cam kết năm ${year}`)
  await page.getByRole("button", { name: "Tạo bản nháp cho tất cả" }).click()
  await expect(page.getByRole("status").filter({ hasText: /Đã tạo \d+ bản nháp/ })).toBeVisible()

  const writers = page.getByRole("table", { name: /Người phải viết cam kết/ })
  await expect(writers.getByText("Chưa viết")).toHaveCount(0)
  const writer = writers.getByRole("row").nth(1)
  const name = (await writer.getByRole("rowheader").getByRole("link").textContent()) ?? ""
  await writer.getByRole("link", { name: `Viết, nộp: ${name}` }).click()

  await page.getByRole("link", { name: "Viết nội dung" }).click()
  await page.getByLabel("Việc làm cụ thể").first().fill("Giúp hai hộ nghèo của thôn làm vườn rau")
  await page
    .getByLabel(/^Biện pháp, thước đo/)
    .first()
    .fill("Hai hộ có rau bán trước tháng 9")
  await page
    .getByLabel(/^Gắn với nhiệm vụ/)
    .first()
    .fill("Đảng viên phụ trách nhóm hộ")
  await page.getByRole("button", { name: "Lưu thay đổi" }).click()

  await page.getByRole("button", { name: "Nộp bản cam kết" }).click()
  await page.getByRole("button", { name: "Duyệt bản cam kết" }).click()
  const steps = page.getByRole("list", { name: "Các bước của bản cam kết" })
  await expect(steps.getByRole("listitem").filter({ hasText: "đang ở bước này" })).toContainText("Đã duyệt")
  await expect(page.getByText("Giúp hai hộ nghèo của thôn làm vườn rau")).toBeVisible()

  await page.getByRole("link", { name: /^Cả chi bộ năm/ }).click()
  await expect(writers.getByRole("row").filter({ hasText: name })).toContainText("Đã duyệt")
})

test("a cell registers a model with evidence and a file and finds it on the list", async ({ page }, { project }) => {
  const name = `Vườn rau đoàn kết (${project.name})`
  await signIn(page, accounts.cell)
  await page.getByRole("link", { name: "Thêm mô hình" }).click()
  await page.getByLabel("Tên mô hình").fill(name)
  await page.getByLabel("Lĩnh vực").selectOption({ index: 1 })
  await page.getByRole("button", { name: "Lưu" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name)

  await page.getByRole("radio", { name: "Chuyển giai đoạn: đã đăng ký" }).check()
  await page.getByRole("button", { name: "Ghi", exact: true }).click()
  await expect(page.getByRole("alert").filter({ hasText: "Hãy ghi minh chứng" })).toBeVisible()
  await page.getByLabel("Minh chứng, nội dung cập nhật hoặc lý do dừng").fill("Biên bản họp chi bộ tháng này")
  await page.getByRole("button", { name: "Ghi", exact: true }).click()
  const life = page.getByRole("list", { name: "Quá trình" })
  await expect(life.getByRole("listitem").filter({ hasText: "đang ở bước này" })).toContainText("Đã đăng ký")
  await expect(life).toContainText("Biên bản họp chi bộ tháng này")

  const upload = page.getByRole("region", { name: "Tệp đính kèm" })
  await upload.getByLabel("Đính kèm tệp").setInputFiles(pdf)
  await upload.getByRole("button", { name: "Tải tệp lên" }).click()
  await expect(upload.getByRole("alert")).toContainText("bí mật nhà nước")
  await upload.getByLabel("Đính kèm tệp").setInputFiles(pdf)
  await upload.getByRole("checkbox", { name: /không chứa bí mật nhà nước/ }).check()
  await upload.getByRole("button", { name: "Tải tệp lên" }).click()
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    upload.getByRole("link", { name: pdf.name }).click(),
  ])
  expect(file.suggestedFilename()).toBe(pdf.name)

  await page.getByRole("navigation", { name: "Đường dẫn" }).getByRole("link", { name: "Mô hình" }).click()
  await page.getByRole("searchbox", { name: "Tìm" }).fill("vuon rau doan ket")
  await page.getByRole("button", { name: "Tìm" }).click()
  await expect(page.getByRole("row").filter({ hasText: name })).toContainText("Đã đăng ký")
})
