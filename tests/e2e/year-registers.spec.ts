import { expect, test, type Browser, type Page } from "@playwright/test"
import { brokenRules } from "./page-rules"
import { accounts, another, signIn } from "./sign-in"

// Each width writes in a year of its own, so that both can count at the same time.
const yearOf = (project: string) => (project === "phone" ? 2024 : 2025)

/** How a figure stands in the table of all figures, the whole branch. */
async function figure(page: Page, name: string): Promise<number> {
  const table = page.getByRole("table", { name: /^Tất cả chỉ tiêu của/ })
  const text = await table
    .getByRole("link", { name: new RegExp(`^${name}: `) })
    .first()
    .textContent()
  return Number((text ?? "").replace(/\D/g, ""))
}

/** A leader looks at figures, somebody writes, the leader looks again: each has risen by what was written. */
async function expectRise(leader: Page, rise: Record<string, number>, write: () => Promise<void>): Promise<void> {
  const names = Object.keys(rise)
  const before = await Promise.all(names.map((name) => figure(leader, name)))
  await write()
  await leader.reload()
  const after = await Promise.all(names.map((name) => figure(leader, name)))
  expect(Object.fromEntries(names.map((name, i) => [name, after[i]! - before[i]!]))).toEqual(rise)
}

const leaderAt = (browser: Browser, username: string, path: string) => another(browser, username, path)

/** Opens the form of a new record from the list, checks the page's rules, fills it in and saves. */
async function enter(page: Page, slug: string, fill: () => Promise<void>): Promise<void> {
  await page.goto(slug)
  await page
    .getByRole("main")
    .getByRole("link", { name: /^Thêm / })
    .first()
    .click()
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Thêm")
  expect(await brokenRules(page), slug).toEqual([])
  await fill()
  await page.getByRole("button", { name: "Lưu", exact: true }).click()
  await expect(page.getByRole("status").filter({ hasText: "Đã lưu." })).toBeVisible()
  expect(await brokenRules(page), `${slug}, saved`).toEqual([])
}

test("a cell enters a year of meetings on one screen, then a dialogue; a leader sees both at once", async ({
  page,
  browser,
}, { project }) => {
  test.setTimeout(120_000)
  const phone = project.name === "phone"
  await signIn(page, phone ? accounts.twoRoles : accounts.cell)
  if (phone) {
    await page.getByText("Cán bộ tuyên giáo · Đảng ủy xã Đăk Mar").click()
    await page.getByRole("button", { name: /^Chuyển sang Chi ủy/ }).click()
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Chi bộ")
  }
  const cell = phone ? "Chi bộ Trường THCS Đăk Mar" : "Chi bộ thôn 1 Đăk Mar"
  const leader = await leaderAt(browser, accounts.communeLeader, "/tong-hop?tu-nam=2025&den-nam=2025")
  await leader.getByRole("link", { name: cell, exact: true }).first().click()
  await expect(leader.getByRole("heading", { level: 1 })).toContainText(cell)

  await expectRise(
    leader,
    { "Buổi sinh hoạt chi bộ": 12, "Buổi sinh hoạt có nội dung học tập và làm theo": 1 },
    async () => {
      await page.goto("/sinh-hoat/nam/2025")
      for (let month = 1; month <= 12; month++) {
        await page.getByRole("textbox", { name: `Tháng ${month}: có mặt` }).fill(String(2 + (month % 2)))
      }
      await page.getByRole("checkbox", { name: "Tháng 3: có chuyên đề trong chương trình" }).check()
      expect(await brokenRules(page)).toEqual([])
      await page.getByRole("button", { name: "Lưu cả năm" }).click()
      await expect(page.getByRole("status").filter({ hasText: "Đã lưu cả bảng" })).toBeVisible()
      const december = page.getByRole("textbox", { name: "Tháng 12: có mặt" })
      await expect(december).toHaveValue("2")

      // More people than the cell has are asked about once, and may be kept.
      await december.fill("170")
      await page.getByRole("button", { name: "Lưu cả năm" }).click()
      await expect(page.getByText(/Có số khác thường/)).toBeVisible()
      await page.getByRole("button", { name: "Lưu như đã nhập" }).click()
      await expect(page.getByText(/Có số khác thường/)).toHaveCount(0)
      await expect(december).toHaveValue("170")
    },
  )

  await expectRise(leader, { "Cuộc đối thoại": 2 }, () =>
    enter(page, "/doi-thoai", async () => {
      await page.getByRole("radio", { name: "Đối thoại", exact: true }).check()
      await page.getByLabel("Ngày", { exact: true }).fill("5.6.2025")
      await page.getByLabel("Với ai").fill("Đoàn viên thanh niên")
      await page.getByLabel("Nội dung trong một dòng").fill("Việc làm cho thanh niên của thôn")
      await page.getByLabel("Số cuộc hoặc lượt").fill("2")
      await page.getByLabel("Số công dân").fill("40")
    }),
  )
  await leader.context().close()
})

test("staff enter the year's registers; a leader sees every number rise", async ({ page, browser }, { project }) => {
  test.setTimeout(180_000)
  const year = yearOf(project.name)
  const named = (what: string) => `${what} ${year}, khổ ${project.name}`
  await signIn(page, accounts.staff)
  const leader = await leaderAt(browser, accounts.leader, `/tong-hop?tu-nam=${year}&den-nam=${year}`)

  const theme = named("Nêu gương trong công việc")
  await enter(page, "/chuyen-de", async () => {
    await page.getByLabel("Tên chuyên đề").fill(theme)
    await page.getByLabel("Từ năm").fill(String(year))
    await page.getByLabel("Đến năm").fill(String(year))
  })

  await expectRise(leader, { "Kế hoạch": 1, "Nội dung đột phá": 1 }, () =>
    enter(page, "/ke-hoach", async () => {
      await page.getByLabel("Tên kế hoạch").fill(named("Kế hoạch học tập"))
      await page.getByLabel("Năm", { exact: true }).fill(String(year))
      await page.getByLabel(/^Chuyên đề/).selectOption({ label: `${theme} (${year})` })
      const task = page.getByRole("group", { name: "Nội dung kế hoạch 1" })
      await task.getByRole("radio", { name: "Đột phá" }).check()
      await task.getByLabel("Việc phải làm").fill("Giải quyết hồ sơ trước hạn")
    }),
  )

  const rise = {
    "Hội nghị học tập, quán triệt": 1,
    "Lượt đảng viên học tập, quán triệt": 118,
    "Lượt đảng viên triệu tập": 120,
  }
  await expectRise(leader, rise, () =>
    enter(page, "/hoi-nghi", async () => {
      await page.getByLabel("Tên hội nghị").fill(named("Quán triệt chuyên đề"))
      await page.getByLabel("Ngày tổ chức").fill(`15/3/${year}`)
      await page.getByRole("radio", { name: "Trực tiếp", exact: true }).check()
      await page.getByLabel("Đảng viên: triệu tập").fill("120")
      await page.getByLabel("Đảng viên: tham dự").fill("118")
      await page.getByLabel("Ngày chốt số").fill(`20/3/${year}`)
    }),
  )
  await expect(leader.getByText(/118\/120|98,33/).first()).toBeVisible()

  await expectRise(
    leader,
    { "Đợt kiểm tra, giám sát": 1, "Kiến nghị sau kiểm tra": 1, "Kiến nghị đã thực hiện": 0 },
    () =>
      enter(page, "/kiem-tra", async () => {
        await page.getByLabel("Tên đợt kiểm tra, giám sát").fill(named("Kiểm tra việc học tập"))
        await page.getByLabel("Ngày bắt đầu").fill(`1/8/${year}`)
        const made = page.getByRole("group", { name: "Kiến nghị 1" })
        await made.getByLabel("Nội dung kiến nghị").fill("Bổ sung sổ theo dõi")
        await made.getByLabel("Thời hạn").fill(`30/9/${year}`)
      }),
  )

  await expectRise(leader, { "Tập thể được khen thưởng": 1, "Tập thể được biểu dương": 0 }, () =>
    enter(page, "/khen-thuong", async () => {
      await page.getByRole("radio", { name: "Tập thể" }).check()
      await page.getByLabel("Tên tập thể hoặc họ tên cá nhân").fill(named("Tổ liên gia số 3"))
      await page.getByLabel("Hình thức").selectOption({ label: "Giấy khen" })
      await page.getByLabel("Ngày quyết định").fill(`19/5/${year}`)
    }),
  )

  await expectRise(leader, { "Bộ chuẩn mực đạo đức": 1 }, () =>
    enter(page, "/chuan-muc", async () => {
      await page.getByLabel("Tên bộ chuẩn mực").fill(named("Chuẩn mực đạo đức công vụ"))
      await page.getByLabel("Ngày ban hành").fill(`2/2/${year}`)
    }),
  )
  await leader.context().close()
})

test("staff enter a month of outreach with the keyboard alone", async ({ page, browser, isMobile }) => {
  test.skip(isMobile, "A phone has no keyboard.")
  await signIn(page, accounts.staff)
  const leader = await leaderAt(browser, accounts.leader, "/tong-hop?tu-nam=2023&den-nam=2023")
  await expectRise(leader, { "Số liệu tháng đã ghi": 2 }, async () => {
    await page.goto("/tuyen-truyen/thang/2023-03")
    const boxes = page.locator('input[data-column="value"]')
    await boxes.first().focus()
    await page.keyboard.type("120")
    await page.keyboard.press("Enter")
    await expect(boxes.nth(1)).toBeFocused()
    await page.keyboard.type("45")
    for (let rest = (await boxes.count()) - 1; rest > 0; rest--) await page.keyboard.press("Enter")
    await expect(page.getByRole("button", { name: "Lưu cả tháng" })).toBeFocused()
    await page.keyboard.press("Enter")
    await expect(page.getByRole("status").filter({ hasText: "Đã lưu cả bảng" })).toBeVisible()
    await expect(boxes.first()).toHaveValue("120")
    expect(await brokenRules(page)).toEqual([])
  })
  await leader.context().close()
})

const month = (project: string) => (project === "phone" ? "2025-01" : "2025-02")

async function typeNearly(page: Page, project: string, kind: string): Promise<void> {
  await signIn(page, accounts.communeStaff, `/tuyen-truyen/thang/${month(project)}`)
  const box = page.getByRole("textbox", { name: kind })
  await box.fill("gần 350.000")
  // The whole of it is to be seen while it is typed.
  expect(await box.evaluate((input) => input.scrollWidth <= input.clientWidth)).toBe(true)
  await page.getByRole("button", { name: "Lưu cả tháng" }).click()
  await expect(page.getByRole("status").filter({ hasText: "Đã lưu cả bảng" })).toBeVisible()
  await expect(box).toHaveValue("350.000")
  await box.fill("gần ba trăm")
  await page.getByRole("button", { name: "Lưu cả tháng" }).click()
  await expect(page.getByRole("alert").filter({ hasText: "số nguyên" })).toBeVisible()
  await expect(page.getByText("Đã lưu cả bảng")).toBeHidden()
  await box.fill("Gần 350.000")
  await page.getByRole("button", { name: "Lưu cả tháng" }).click()
  await expect(page.getByText("Đã lưu cả bảng")).toBeVisible()
  await expect(page.getByRole("combobox", { name: new RegExp(`^${kind.split(" (")[0]}: mức`) })).toHaveValue("nearly")
  await page.getByRole("row", { name: kind }).getByRole("link").click()
  await expect(page.getByRole("heading", { level: 1 })).toContainText("gần 350.000")
  await expect(page.getByText("350.000", { exact: true })).toBeVisible()
}

test("a number of outreach typed with its word in one piece", async ({ page }, { project }) => {
  await typeNearly(page, project.name, "Tuyên truyền miệng (lượt)")
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })
  test("a number of outreach typed with its word in one piece", async ({ page }, { project }) => {
    await typeNearly(page, project.name, "Pa nô, áp phích (tấm)")
  })
})
