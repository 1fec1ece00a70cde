import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { safePath } from "@/lib/sign-in/safe-path"

describe("safePath", () => {
  test.each(["/", "/van-ban?tim=a&trang=2", "/tong-hop/3?tu-nam=2016"])("%s is kept", (path) => {
    expect(safePath(path)).toBe(path)
  })

  test.each([
    undefined,
    "",
    "van-ban",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/dang-nhap?tiep=/",
    "/api/don-vi",
    "/x/../api/phien",
  ])("%j is not", (path) => expect(safePath(path)).toBe("/"))

  test("whatever is asked for, the answer stays on this site", () => {
    const part = fc.constantFrom("/", ".", "..", "\\", "\t", "evil.example", "@", ":", "%2f", "?", "#")
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const path = safePath(parts.join(""))
        expect(new URL(path, "https://office.example").origin).toBe("https://office.example")
      }),
    )
  })
})
