import { type XmlNode, xml } from "easy-template-x"
import { fileKind } from "@/lib/office/file-kind"
import { CONTENT_TYPES, readContentTypes } from "@/lib/office/opc/content-types"
import { isXmlType, MAIN_TYPE } from "@/lib/office/word/allowed-parts"
import { refuseParts } from "@/lib/office/word/check-parts"
import { unpackWord } from "@/lib/office/word/open-template"

const MAX_BYTES = 5 * 1024 * 1024
/** A page of text takes some 20 KB; more than this is not a template, and slow to read. */
const MAX_XML_BYTES = 2 * 1024 * 1024
const MAX_ALL_XML_BYTES = 6 * 1024 * 1024
const MAX_PARTS = 500
const SAVE_AS_DOCX = "Hãy mở bằng Word, chọn “Lưu thành” (Save As), kiểu “Word Document (.docx)”, rồi tải lên lại."
const BROKEN = "Tệp Word bị hỏng, không đọc được. Hãy mở bằng Word, lưu lại rồi tải lên."
const TOO_LONG = "Tệp quá dài: mẫu chỉ nên có vài trang."
const TEXT_TYPE = /wordprocessingml\.(document\.main|header|footer)\+xml$/

/** A Word file taken apart; `texts` are the parts that hold text, the document itself first. */
export interface WordFile {
  parts: Map<string, Uint8Array>
  texts: { isMain: boolean; root: XmlNode }[]
}

type Opened = { ok: true; file: WordFile } | { ok: false; problem: string }

const refuse = (problem: string): Opened => ({ ok: false, problem })

/** Opens an uploaded Word file, or says why it is refused: another kind, too big, macros, embedded objects, links to elsewhere. */
export function openWordFile(bytes: Uint8Array): Opened {
  if (bytes.length > MAX_BYTES) return refuse("Tệp quá lớn: mẫu không quá 5 MB. Hãy bỏ bớt hình ảnh trong tệp.")
  const kind = fileKind(bytes)
  if (kind === "encrypted") return refuse("Tệp có mật khẩu. Hãy bỏ mật khẩu trong Word, lưu lại rồi tải lên.")
  if (kind === "old-office" || kind === "old-excel")
    return refuse(`Đây là tệp kiểu cũ (.doc) hoặc tệp Office khác. ${SAVE_AS_DOCX}`)
  if (kind === "other") return refuse(`Tệp này không phải tệp Word (.docx). ${SAVE_AS_DOCX}`)
  const unpacked = unpackWord(bytes)
  if (!unpacked.ok) return refuse(unpacked.reason === "too-big" ? "Tệp bung ra quá lớn, không đọc được." : BROKEN)
  try {
    return readParts(new Map([...unpacked.parts].filter(([name]) => !name.endsWith("/"))))
  } catch {
    return refuse(BROKEN) // whatever the parser stumbled over was in the file
  }
}

function readParts(parts: Map<string, Uint8Array>): Opened {
  const sizes = [...parts].filter(([name]) => /\.(xml|rels)$/i.test(name)).map(([, { length }]) => length)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  if (all > MAX_ALL_XML_BYTES || sizes.some((size) => size > MAX_XML_BYTES)) return refuse(TOO_LONG)
  if (parts.size > MAX_PARTS) return refuse(TOO_LONG)
  const problem = refuseParts(parts)
  return problem ? refuse(problem) : { ok: true, file: { parts, texts: textsOf(parts) } }
}

function textsOf(parts: Map<string, Uint8Array>): WordFile["texts"] {
  const typeOf = readContentTypes(parts.get(CONTENT_TYPES)!)
  return [...parts]
    .map(([name, bytes]) => ({ type: typeOf(name), bytes }))
    .filter(({ type }) => isXmlType(type) && TEXT_TYPE.test(type))
    .map(({ type, bytes }) => ({ isMain: type === MAIN_TYPE, root: parse(bytes) }))
    .toSorted((a, b) => Number(b.isMain) - Number(a.isMain))
}

function parse(bytes: Uint8Array): XmlNode {
  return xml.parser.parse(new TextDecoder().decode(bytes))
}
