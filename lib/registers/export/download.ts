import { fold } from "@/lib/format/fold"
import { today } from "@/lib/format/dates"

const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/** RFC 5987: what encodeURIComponent leaves, but the header's grammar does not. */
const extended = (text: string) =>
  encodeURIComponent(text).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

/** A workbook as a download under a Vietnamese name with the day, and a plain one for old programs. */
export function workbookDownload(bytes: Uint8Array, name: string): Response {
  const fileName = `${name} ${today()}.xlsx`
  const plain = fold(fileName).replace(/[^a-z0-9.]+/g, "-")
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": mediaType,
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${extended(fileName)}`,
      "content-length": String(bytes.length),
      "cache-control": "private, no-store",
    },
  })
}
