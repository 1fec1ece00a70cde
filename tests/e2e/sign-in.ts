import { expect, type Browser, type Page } from "@playwright/test"

/** The sample accounts, by what they are. */
export const accounts = {
  admin: "quan-tri",
  staff: "tuyen-giao-tinh",
  leader: "lanh-dao-tinh",
  communeLeader: "lanh-dao-xa",
  communeStaff: "tuyen-giao-xa",
  cell: "bi-thu-chi-bo",
  twoRoles: "hai-vai",
} as const

/** Everybody may know it; the sample accounts are listed with it in the README. */
const samplePassword = "LanToa-mau-2026"

/** Fills in the sign-in form of the page that is open and sends it. */
export async function fillSignIn(page: Page, username: string, password: string = samplePassword): Promise<void> {
  await page.getByLabel("Tên đăng nhập").fill(username)
  await page.getByLabel("Mật khẩu").fill(password)
  await page.getByRole("button", { name: "Đăng nhập" }).click()
}

/** Signs in as a sample account and waits for the office's frame. */
export async function signIn(page: Page, username: string, path = "/"): Promise<void> {
  await page.goto(`/dang-nhap?tiep=${encodeURIComponent(path)}`)
  await fillSignIn(page, username)
  await expect(page.getByRole("navigation", { name: "Các mục" })).toBeVisible()
}

/** A second person beside the first, in a browser of their own. */
export async function another(browser: Browser, username: string, path = "/"): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, username, path)
  return page
}
