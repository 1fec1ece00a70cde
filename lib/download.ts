import { today } from "@/lib/format/dates"
import { plainName } from "@/lib/format/file-name"
import { fold } from "@/lib/format/fold"

const mediaTypes = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}

/** RFC 5987: what encodeURIComponent leaves, but the header's grammar does not. */
const extended = (text: string) =>
  encodeURIComponent(text).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

/** A workbook as a download under a Vietnamese name with the day. */
export function workbookDownload(bytes: Uint8Array, name: string): Response {
  return officeDownload(bytes, name, "xlsx")
}

/** A Word file as a download under a Vietnamese name with the day. */
export function wordDownload(bytes: Uint8Array, name: string): Response {
  return officeDownload(bytes, name, "docx")
}

/** What no file system takes becomes a blank. */
function officeDownload(bytes: Uint8Array, name: string, ending: keyof typeof mediaTypes): Response {
  return fileDownload(bytes, `${plainName(name)} ${today()}.${ending}`, mediaTypes[ending])
}

/**
 * A file that is saved and never shown in the page (`sandboxDownloads` gives it its policy). Its name stands twice: as it is, and a plain one for
 * old programs.
 */
export function fileDownload(bytes: Uint8Array, fileName: string, mediaType: string): Response {
  const plain = fold(fileName).replace(/[^a-z0-9.]+/g, "-")
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": mediaType,
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${extended(fileName)}`,
      "content-length": String(bytes.length),
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  })
}
