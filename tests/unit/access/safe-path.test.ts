import { expect, test } from "vitest"
import { safePath } from "@/lib/access/safe-path"

test.each([
  ["/so-ghi", "/so-ghi"],
  ["/van-ban?tim=a&trang=2", "/van-ban?tim=a&trang=2"],
  [undefined, "/"],
  ["", "/"],
  ["so-ghi", "/"],
  ["https://xau.vn/", "/"],
  ["//xau.vn/", "/"],
  ["/\\xau.vn", "/"],
  ["/\t/xau.vn", "/"],
  ["javascript:alert(1)", "/"],
  ["/dang-nhap?tiep=/", "/"],
  ["/api/phien", "/"],
  ["/x/../api/phien", "/"],
])("%s leads to %s", (wanted, path) => {
  expect(safePath(wanted)).toBe(path)
})
