import { describe, expect, test } from "vitest"
import { wordDownload, workbookDownload } from "@/lib/download"

const bytes = new Uint8Array([1, 2, 3])
const disposition = (response: Response) => response.headers.get("content-disposition") ?? ""

describe("a download", () => {
  test("carries its name in Vietnamese and in plain letters, and the kind of file", async () => {
    const response = wordDownload(bytes, "Báo cáo 6 tháng (Đăk Mar)")
    expect(response.headers.get("content-type")).toContain("wordprocessingml.document")
    expect(disposition(response)).toMatch(/^attachment; filename="bao-cao-6-thang-dak-mar-[\d-]+\.docx"/)
    expect(decodeURIComponent(disposition(response))).toMatch(/UTF-8''Báo cáo 6 tháng \(Đăk Mar\) [\d-]+\.docx$/)
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes)
    expect(disposition(workbookDownload(bytes, "Sổ"))).toMatch(/\.xlsx$/)
  })

  test("keeps what breaks a header or a file name out of the name", () => {
    const name = decodeURIComponent(disposition(wordDownload(bytes, 'Số 05/BC\r\n"x"\ud800')).split("UTF-8''")[1] ?? "")
    expect(name).toMatch(/^Số 05 BC x [\d-]+\.docx$/)
  })
})
