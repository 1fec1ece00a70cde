import { fold } from "@/lib/format/fold"
import { today } from "@/lib/format/dates"

const mediaTypes = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}

/** RFC 5987: what encodeURIComponent leaves, but the header's grammar does not. */
const extended = (text: string) =>
  encodeURIComponent(text).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

/** A workbook as a download under a Vietnamese name with the day. */
export function workbookDownload(bytes: Uint8Array, name: string): Response {
  return fileDownload(bytes, name, "xlsx")
}

/** A Word file as a download under a Vietnamese name with the day. */
export function wordDownload(bytes: Uint8Array, name: string): Response {
  return fileDownload(bytes, name, "docx")
}

/** The name stands twice: as it is, and a plain one for old programs. What no file system takes becomes a blank. */
function fileDownload(bytes: Uint8Array, name: string, ending: keyof typeof mediaTypes): Response {
  const words = name.replace(/[\p{Cc}\p{Cs}"*/:<>?\\|]+/gu, " ").trim()
  const fileName = `${words} ${today()}.${ending}`
  const plain = fold(fileName).replace(/[^a-z0-9.]+/g, "-")
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": mediaTypes[ending],
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${extended(fileName)}`,
      "content-length": String(bytes.length),
      "cache-control": "private, no-store",
    },
  })
}
