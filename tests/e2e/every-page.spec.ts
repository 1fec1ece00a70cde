import { expect, test, type Page } from "@playwright/test"
import { brokenRulesAtEachWidth, listenForComplaints } from "./page-rules"
import { registerPaths } from "./register-paths"
import { accounts, signIn } from "./sign-in"

const mostPages = 150
const listScriptLimit = 200_000

test.describe.configure({ mode: "parallel" })

/** Pages of one kind: numbers stand for records, units and years; what was deleted looks alike in every register, and so do parts of the guide. */
const patternOf = (path: string) =>
  path
    .replace(/^\/[a-z-]+(?=\/da-xoa$)|(?<=^\/huong-dan)\/[a-z-]+$/, "/#")
    .replace(/\/[\d-]+(?=\/|$)|\/[0-9a-f-]{36}/g, "/#")

async function pathsOn(page: Page): Promise<string[]> {
  const links = await page
    .locator("a[href]")
    .evaluateAll((all) =>
      all
        .map((link) => new URL((link as HTMLAnchorElement).href))
        .map(({ origin, pathname, search }) => ({ origin, path: pathname + search })),
    )
  const own = new URL(page.url()).origin
  const isFile = (path: string) =>
    /\/(xuat|phu-luc|word)(\?|$)|\/(nhap|nhap-thay)\/mau(\?|$)|^\/bao-cao\/mau\/|\/tep\/|^\/(api|word)\//.test(path)
  return links.filter(({ origin, path }) => origin === own && !isFile(path)).map(({ path }) => path)
}

/** Follows links breadth-first, one page of each kind; returns how many clicks each kind is from home. */
async function visitAll(page: Page, visit: (path: string) => Promise<void>): Promise<Map<string, number>> {
  const depths = new Map([["/", 0]])
  const queue = ["/"]
  for (let path = queue.shift(); path !== undefined && depths.size <= mostPages; path = queue.shift()) {
    await visit(path)
    const depth = depths.get(patternOf(new URL(path, "http://x").pathname)) ?? 0
    // The log leads to what was deleted meanwhile, too; every kind of page it names is reached from elsewhere.
    for (const next of path === "/nhat-ky" ? [] : await pathsOn(page)) {
      const pattern = patternOf(new URL(next, "http://x").pathname)
      if (depths.has(pattern)) continue
      depths.set(pattern, depth + 1)
      queue.push(next)
    }
  }
  return depths
}

for (const role of ["cell", "staff", "leader", "admin"] as const) {
  test(`every page that ${role} can reach follows the rules`, async ({ page }) => {
    test.setTimeout(400_000)
    await signIn(page, accounts[role])
    const complaints = listenForComplaints(page)
    const wrong: string[] = []
    const depths = await visitAll(page, async (path) => {
      complaints.length = 0
      const answer = await page.goto(path)
      if (answer?.status() !== 200) wrong.push(`${path}: status ${answer?.status()}`)
      if (!(await page.getByText(/^Dữ liệu mẫu để dùng thử/).isVisible()))
        wrong.push(`${path}: no label of sample data`)
      wrong.push(...[...(await brokenRulesAtEachWidth(page)), ...complaints].map((rule) => `${path}: ${rule}`))
    })
    expect(wrong.join("\n")).toBe("")
    for (const list of registerPaths()) expect(depths.get(list), list).toBeLessThanOrEqual(3)
  })
}

test("the sign-in page follows the rules", async ({ page }) => {
  const complaints = listenForComplaints(page)
  await page.goto("/dang-nhap")
  expect([...(await brokenRulesAtEachWidth(page)), ...complaints].join("\n")).toBe("")
})

test("a list page loads at most 200 kB of JavaScript", async ({ page }) => {
  await signIn(page, accounts.staff)
  for (const list of registerPaths()) {
    await page.goto(list)
    const bytes = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .map((entry) => entry as PerformanceResourceTiming)
        .filter((entry) => new URL(entry.name).pathname.endsWith(".js"))
        .reduce((sum, entry) => sum + entry.encodedBodySize, 0),
    )
    expect(bytes, list).toBeGreaterThan(0)
    expect(bytes, list).toBeLessThanOrEqual(listScriptLimit)
  }
})
