import { expect, test, type Browser, type Page, type Response } from "@playwright/test"
import { accounts, signIn } from "./sign-in"

const again = (page: Page) => page.getByRole("button", { name: "Gửi lại" })

async function fillModel(page: Page, name: string): Promise<void> {
  await page.getByLabel("Tên mô hình").fill(name)
  await page.getByLabel("Lĩnh vực").selectOption({ index: 1 })
  await page.getByLabel("Ngày đề xuất").fill("28/02/2026")
}

/** How many models of that name the list has. */
async function countListed(page: Page, name: string): Promise<number> {
  await page.goto(`/mo-hinh?tim=${encodeURIComponent(name)}`)
  return page.getByRole("link", { name, exact: true }).count()
}

const save = (page: Page) => page.getByRole("button", { name: "Lưu", exact: true }).click()
const saved = (page: Page, name: string) => expect(page.getByRole("heading", { level: 1 })).toHaveText(name)

/** The server does what it is asked, and the browser never hears of it. */
const loseNextAnswer = (page: Page) =>
  page.route(
    (url) => url.pathname === "/mo-hinh/moi",
    async (route) => {
      if (route.request().method() !== "POST") return route.fallback()
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )

test("without a network the form stays, its draft waits on the device, and both are sent afterwards", async ({
  page,
  context,
}) => {
  const name = "Đường hoa đầu xóm"
  // The network goes before the page has even asked for drafts.
  await page.route("**/api/ban-nhap*", (route) => route.abort())
  await signIn(page, accounts.cell, "/mo-hinh/moi")
  await context.setOffline(true)
  await fillModel(page, name)
  await save(page)
  await expect(page.getByRole("alert").filter({ hasText: "Không nối được với máy chủ" })).toBeFocused()
  await page.getByLabel("Nội dung, cách làm").fill("Mỗi nhà một luống.")
  const onDevice = () =>
    page.evaluate(() => Object.values(localStorage).some((text) => text.includes("Mỗi nhà một luống.")))
  await expect.poll(onDevice, { timeout: 15_000 }).toBe(true)
  await context.setOffline(false)
  const other = await context.newPage()
  await other.goto("/mo-hinh/moi")
  await other.getByRole("button", { name: "Dùng tiếp nội dung này" }).click()
  await expect(other.getByLabel("Nội dung, cách làm")).toHaveValue("Mỗi nhà một luống.")
  await expect(other.getByLabel("Tên mô hình")).toHaveValue(name)
  expect(await other.evaluate(() => JSON.stringify(localStorage).includes("luống"))).toBe(false)
  await again(page).click()
  await saved(page, name)
})

test("an answer that is lost on the way: sent again, saved once", async ({ page }) => {
  const name = "Tủ sách bên chợ"
  await signIn(page, accounts.cell, "/mo-hinh/moi")
  await fillModel(page, name)
  await loseNextAnswer(page)
  await save(page)
  await expect(again(page)).toBeVisible()
  await again(page).click()
  await saved(page, name)
  expect(await countListed(page, name)).toBe(1)
})

test("an answer that is lost, and the form changed since: it asks whether one more is meant", async ({ page }) => {
  const name = "Ngày thứ bảy xanh"
  await signIn(page, accounts.cell, "/mo-hinh/moi")
  await fillModel(page, name)
  await loseNextAnswer(page)
  await save(page)
  await expect(again(page)).toBeVisible()
  await page.getByLabel("Tên mô hình").fill(`${name}, lần hai`)
  await again(page).click()
  await expect(page.getByRole("alert").filter({ hasText: "đã lưu một lần lúc" })).toBeVisible()
  await page.getByRole("button", { name: "Lưu thêm" }).click()
  await saved(page, `${name}, lần hai`)
  expect(await countListed(page, name)).toBe(1)
})

test("a draft comes back with what changed in the record meanwhile, and goes with the save", async ({
  page,
  context,
}) => {
  const name = "Bếp ăn chung"
  await signIn(page, accounts.cell, "/mo-hinh/moi")
  await fillModel(page, name)
  await save(page)
  await saved(page, name)
  const edit = `${new URL(page.url()).pathname}/sua`
  await page.goto(edit)
  await page.getByLabel("Nội dung, cách làm").fill("Bản đang gõ dở.")
  await expect(page.getByText("Đã giữ nội dung đang gõ")).toBeVisible()
  const other = await context.newPage()
  await other.goto(edit)
  await other.getByLabel("Mục tiêu").fill("Mục tiêu mới.")
  await other.getByRole("button", { name: "Lưu thay đổi" }).click()
  await saved(other, name)
  await other.goto(edit)
  await expect(other.getByRole("row", { name: /Mục tiêu.*Mục tiêu mới\./ })).toBeVisible()
  await other.getByRole("button", { name: "Dùng tiếp nội dung này" }).click()
  await other.getByRole("button", { name: "Lưu thay đổi" }).click()
  // Typed on the older version: both are shown, and one is chosen.
  await other.getByRole("button", { name: "Lưu bản của tôi" }).click()
  await saved(other, name)
  await other.goto(edit)
  await expect(other.getByLabel("Nội dung, cách làm")).toHaveValue("Bản đang gõ dở.")
  await expect(other.getByRole("button", { name: "Dùng tiếp nội dung này" })).toHaveCount(0)
})

test("leaving a half-filled form asks, and the way back shows what was saved", async ({ page }) => {
  const name = "Tiếng loa sáng sớm"
  await signIn(page, accounts.cell, "/mo-hinh")
  await page.getByRole("link", { name: /^Thêm/ }).first().click()
  await fillModel(page, name)
  const asked = page.waitForEvent("dialog")
  const left = page.getByRole("navigation", { name: "Các mục" }).getByRole("link", { name: "Tổng hợp" }).click()
  const dialog = await asked
  expect(dialog.message()).toContain("chưa lưu")
  await dialog.dismiss()
  await left
  await expect(page.getByLabel("Tên mô hình")).toHaveValue(name)
  await save(page)
  await saved(page, name)
  await page.goBack()
  await expect(page.getByLabel("Tên mô hình")).toHaveValue("")
  await page.goBack()
  await expect(page.getByRole("link", { name, exact: true })).toBeVisible()
})

test("Back in a half-filled form asks too, and stays", async ({ page }) => {
  await signIn(page, accounts.cell, "/mo-hinh")
  await page.getByRole("link", { name: /^Thêm/ }).first().click()
  // Browsers let a page hold only who has touched it.
  await page.getByLabel("Tên mô hình").click()
  await page.keyboard.type("Chiếu phim ngoài sân")
  const asked = page.waitForEvent("dialog").then((dialog) => dialog.dismiss())
  await page.evaluate(() => history.back())
  await asked
  await expect(page.getByLabel("Tên mô hình")).toHaveValue("Chiếu phim ngoài sân")
  expect(new URL(page.url()).pathname).toBe("/mo-hinh/moi")
})

const goalTyped = "Mục tiêu gõ dở <b>hai</b> dòng.\nDòng sau."

/** A form with a text typed in it, about a record that somebody else deletes. */
async function editDeleted(page: Page, browser: Browser, name: string): Promise<void> {
  const other = await (await browser.newContext({ javaScriptEnabled: true })).newPage()
  await signIn(other, accounts.cell, "/mo-hinh/moi")
  await fillModel(other, name)
  await save(other)
  await saved(other, name)
  await signIn(page, accounts.communeStaff, `${new URL(other.url()).pathname}/sua`)
  await page.getByLabel("Mục tiêu").fill(goalTyped)
  await other.getByText("Xóa bản ghi").first().click()
  await other.getByRole("button", { name: "Xóa", exact: true }).click()
  await expect(other).toHaveURL(/da-xoa=/)
  await other.context().close()
}

const sendChange = async (page: Page) => {
  const form = new URL(page.url()).pathname
  // Drafts are posted as well, whenever their time comes.
  const isOurs = (response: Response) =>
    response.request().method() === "POST" && new URL(response.url()).pathname === form
  const answer = page.waitForResponse(isOurs)
  await page.getByRole("button", { name: "Lưu thay đổi" }).click()
  return (await answer).status()
}

test("a record deleted while its form is open: the form stays with its text and says what happened", async ({
  page,
  browser,
}) => {
  await editDeleted(page, browser, "Hàng cây trước ngõ")
  expect(await sendChange(page)).toBe(404)
  await expect(page.getByRole("alert").filter({ hasText: "vừa bị xóa" })).toBeFocused()
  await expect(page.getByLabel("Mục tiêu")).toHaveValue(goalTyped)
})

test("a role changed in another tab: the form stays, and saves when the role is back", async ({ page, context }) => {
  await signIn(page, accounts.twoRoles, "/mo-hinh/moi")
  await fillModel(page, "Tủ sách lưu động")
  await save(page)
  await saved(page, "Tủ sách lưu động")
  await page.goto(`${new URL(page.url()).pathname}/sua`)
  await page.getByLabel("Mục tiêu").fill(goalTyped)
  const other = await context.newPage()
  const changeRole = async (role: string) => {
    await other.goto("/ca-nhan")
    await other
      .getByRole("main")
      .getByRole("button", { name: `Chuyển sang ${role}` })
      .click()
    await expect(other.getByRole("banner")).toContainText(`: ${role}`)
  }
  await changeRole("Chi ủy")
  expect(await sendChange(page)).toBe(404)
  await expect(page.getByRole("alert").filter({ hasText: "vai trò đang dùng" })).toBeFocused()
  await changeRole("Cán bộ tuyên giáo")
  await page.getByRole("button", { name: "Lưu thay đổi" }).click()
  await saved(page, "Tủ sách lưu động")
  await expect(page.getByText("Dòng sau.")).toBeVisible()
})

test("a refused file stays chosen until it is taken", async ({ page }) => {
  const name = "Sân chơi ngõ nhỏ"
  await signIn(page, accounts.cell, "/mo-hinh/moi")
  await fillModel(page, name)
  await save(page)
  await saved(page, name)
  const box = page.locator("#tep-moi")
  await box.setInputFiles({ name: "ảnh.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%%EOF") })
  await page.getByRole("button", { name: "Tải tệp lên" }).click()
  await expect(page.getByText("Hãy đánh dấu xác nhận")).toBeVisible()
  expect(await box.evaluate((input: HTMLInputElement) => input.files?.length)).toBe(1)
  await page.locator("#tep").getByRole("checkbox").check()
  await page.getByRole("button", { name: "Tải tệp lên" }).click()
  await expect(page.getByRole("link", { name: "ảnh.pdf" })).toBeVisible()
  expect(await box.evaluate((input: HTMLInputElement) => input.files?.length)).toBe(0)
})

test("a refused form has no more empty lines than before", async ({ page }) => {
  await signIn(page, accounts.communeStaff, "/ke-hoach/moi")
  const lines = page.getByRole("group", { name: /^Nội dung kế hoạch \d+$/ })
  const before = await lines.count()
  expect(before).toBeGreaterThan(0)
  for (let n = 0; n < 2; n++) {
    await save(page)
    await expect(page.getByRole("alert").getByRole("link").first()).toBeVisible()
    expect(await lines.count()).toBe(before)
  }
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("an action that is not known any more is answered in Vietnamese", async ({ page, request, baseURL }) => {
    await signIn(page, accounts.cell, "/mo-hinh/moi")
    const answer = await request.post("/mo-hinh/moi", {
      headers: { origin: baseURL! },
      multipart: { [`$ACTION_ID_7f${"0".repeat(40)}`]: "" },
    })
    expect(answer.status()).toBeGreaterThanOrEqual(400)
    expect(await answer.text()).toContain("những gì đã nhập vẫn còn")
  })

  test("a record deleted while its form is open: the text comes back to be copied", async ({ page, browser }) => {
    await editDeleted(page, browser, "Bể bơi di động")
    expect(await sendChange(page)).toBe(404)
    await expect(page.getByText("vừa bị xóa")).toBeVisible()
    await expect(page.getByRole("textbox").filter({ hasText: "gõ dở" })).toHaveValue(goalTyped)
  })

  test("a session that ended while a form was filled: the text comes back to be copied", async ({ page, context }) => {
    await signIn(page, accounts.cell, "/mo-hinh/moi")
    await fillModel(page, "Mái ấm đồng đội")
    await context.clearCookies()
    const form = new URL(page.url()).pathname
    // Drafts are posted as well, whenever their time comes.
    const isOurs = (response: Response) =>
      response.request().method() === "POST" && new URL(response.url()).pathname === form
    const answer = page.waitForResponse(isOurs)
    await save(page)
    expect((await answer).status()).toBe(403)
    await expect(page.getByText("Phiên làm việc đã hết")).toBeVisible()
    await expect(page.getByRole("textbox").first()).toHaveValue("Mái ấm đồng đội")
  })
})
