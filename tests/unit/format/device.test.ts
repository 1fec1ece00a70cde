import { expect, test } from "vitest"
import { describeDevice } from "@/lib/format/device"

test.each([
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36",
    "Chrome trên Windows",
  ],
  ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0", "Edge trên Windows"],
  [
    "Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 coc_coc_browser/115.0 Chrome/109.0 Safari/537.36",
    "Cốc Cốc trên Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile Safari/604.1",
    "Safari trên iPhone, iPad",
  ],
  ["Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36", "Chrome trên Android"],
  ["curl/8.0", "Trình duyệt không rõ"],
])("%s", (userAgent, words) => {
  expect(describeDevice(userAgent)).toBe(words)
})
