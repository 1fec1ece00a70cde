import type { IncomingMessage } from "node:http"
import { describe, expect, test } from "vitest"
import { refusalOf } from "@/lib/access/front-door"

const appUrl = "https://lantoa.example"

const ask = (url: string, method = "GET", headers: Record<string, string> = {}) =>
  refusalOf({ url, method, headers: { host: "lantoa.example", ...headers } } as unknown as IncomingMessage, appUrl)

describe("the front door", () => {
  test.each(["/", "/van-ban?tim=%zz", "/v%C4%83n", "/a//b", "//x"])("lets %s in", (url) => {
    expect(ask(url)).toBeNull()
  })

  test.each(["/%", "/%E0%A4%A", "/van-ban/%zz?tim=x", "*", "", "http://evil.example/"])("cannot read %s", (url) => {
    expect(ask(url)).toBe(400)
  })

  test.each(["TRACE", "PUT", "DELETE", "get", ""])("knows no way %j to call", (method) => {
    expect(ask("/", method)).toBe(405)
  })

  test.each([
    [{ origin: "https://evil.example" }, 403],
    [{ origin: "null" }, 403],
    [{ origin: "::::" }, 403],
    [{ origin: "https://lantoa.example.evil.example" }, 403],
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ "sec-fetch-site": "same-site" }, 403],
    [{ origin: "https://lantoa.example" }, null],
    [{ origin: "http://lantoa.example" }, null],
    [{ "sec-fetch-site": "same-origin" }, null],
    // Refused by each action and handler itself, in words that the form shows.
    [{}, null],
  ])("a write that says %j gets %s", (headers, status) => {
    expect(ask("/dang-nhap", "POST", headers as Record<string, string>)).toBe(status)
  })

  test("reads from anywhere", () => {
    expect(ask("/", "GET", { origin: "https://evil.example", "sec-fetch-site": "cross-site" })).toBeNull()
  })
})
