import { Buffer } from "node:buffer"

const OLE_MAGIC = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const ZIP_MAGIC = Buffer.from([0x50, 0x4b, 0x03, 0x04])
const WORKBOOK_STREAM = Buffer.from("Workbook", "utf16le")
const ENCRYPTED_STREAM = Buffer.from("EncryptedPackage", "utf16le")
const WORKBOOK_TYPE = /spreadsheetml\.(sheet|template)\.main|ms-excel\.(sheet|template)\.macroEnabled\.main/

const NOT_EXCEL =
  "Tệp này không phải tệp Excel (.xlsx, .xls, .ods, .csv). Hãy tải tệp mẫu về, điền vào rồi tải lên lại."
export const SAVE_AS_XLSX =
  "Hãy mở bằng Excel, chọn “Lưu thành” (Save As), kiểu “Excel Workbook (.xlsx)”, rồi tải lên lại."

const WEB_PAGE = `Đây là trang web hoặc bảng XML mang tên .xls. ${SAVE_AS_XLSX}`
const MARKUP = /^\uFEFF?\s*<(?:!doctype|html|table|meta|\?xml)/i

/** What a file is, judged by its first bytes: today's Office files are zip archives, older and encrypted ones are OLE. */
export function fileKind(bytes: Uint8Array): "zip" | "encrypted" | "old-excel" | "old-office" | "other" {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.subarray(0, 4).equals(ZIP_MAGIC)) return "zip"
  if (!file.subarray(0, 8).equals(OLE_MAGIC)) return "other"
  if (file.includes(ENCRYPTED_STREAM)) return "encrypted"
  return file.includes(WORKBOOK_STREAM) ? "old-excel" : "old-office"
}

/** Why bytes cannot be a workbook, judged by their first bytes; null when they may be one. */
export function refuseByMagic(bytes: Uint8Array): string | null {
  const kind = fileKind(bytes)
  if (kind === "encrypted") return "Tệp có mật khẩu. Hãy bỏ mật khẩu trong Excel, lưu lại rồi tải lên."
  if (kind === "old-office") return `Đây không phải tệp Excel, hoặc là tệp Excel trước năm 1997. ${SAVE_AS_XLSX}`
  if (kind !== "other") return null
  return MARKUP.test(Buffer.from(bytes.subarray(0, 200)).toString("utf8")) ? WEB_PAGE : NOT_EXCEL
}

/** Why an unpacked archive is not an .xlsx workbook, judged by the content types it declares; null when it is one. */
export function refuseByContentType(contentTypes: Uint8Array | undefined): string | null {
  const declared = Buffer.from(contentTypes ?? []).toString("utf8")
  if (WORKBOOK_TYPE.test(declared)) return null
  return declared.includes("ms-excel.sheet.binary") ? `Đây là tệp .xlsb. ${SAVE_AS_XLSX}` : NOT_EXCEL
}
