import { CONTENT_TYPES, readContentTypes, type TypeOf } from "@/lib/office/opc/content-types"
import { readRelationships, resolveTarget } from "@/lib/office/opc/relationships"
import { isAllowedLink, isAllowedType, isXmlType, MAIN_TYPE, RELATIONSHIPS_TYPE } from "@/lib/office/word/allowed-parts"
import { refuseContent } from "@/lib/office/word/check-content"

const SAVE_AS_DOCX = "Hãy mở bằng Word, chọn “Lưu thành” (Save As), kiểu “Word Document (.docx)”, rồi tải lên lại."
const NOT_WORD = `Tệp này không phải tệp Word (.docx). ${SAVE_AS_DOCX}`
const MACRO = `Tệp có macro. ${SAVE_AS_DOCX}`
const EMBEDDED = "Tệp có đối tượng nhúng (OLE, ActiveX). Hãy xóa đối tượng đó, hoặc dán thành hình ảnh."
const UNKNOWN = "Hãy chép nội dung sang một tệp Word mới, lưu lại rồi tải lên."
const RELATIONSHIPS_NAME = /^(.*\/)?_rels\/([^/]*)\.rels$/i
/** Out of the file, to nowhere, or spelled so that programs read it differently. */
const ODD_NAME = /^\/|\\|:|[\u0000-\u001f]|(^|\/)\.{0,2}(\/|$)|%(2e|2f|5c)/i

type Parts = ReadonlyMap<string, Uint8Array>

/** Why the parts of a file may not be a template, or null: every part is of a known kind, related in known ways, and fetches nothing. Throws for damage. */
export function refuseParts(parts: Parts): string | null {
  demandNames([...parts.keys()])
  const list = parts.get(CONTENT_TYPES)
  if (!list) return NOT_WORD
  const typeOf = readContentTypes(list)
  const names = [...parts.keys()].filter((name) => name !== CONTENT_TYPES)
  return (
    refuseMain(names.map(typeOf)) ??
    first(names, (name) => refuseType(name, typeOf(name))) ??
    first(names, (name) => refusePart(name, parts, typeOf))
  )
}

function first(names: string[], refuse: (name: string) => string | null): string | null {
  for (const name of names) {
    const problem = refuse(name)
    if (problem) return problem
  }
  return null
}

/** Names that lead out, and two that programs take for one because letter case does not count. */
function demandNames(names: string[]): void {
  if (names.some((name) => ODD_NAME.test(name))) throw new RangeError("odd name of a part")
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) throw new RangeError("a name stands twice")
}

function refuseMain(types: string[]): string | null {
  if (types.some((type) => /macroEnabled|vbaProject|vbaData/i.test(type))) return MACRO
  const main = types.filter((type) => type === MAIN_TYPE)
  if (main.length === 1) return null
  if (types.some((type) => type.includes("wordprocessingml.template.main"))) return `Đây là tệp .dotx. ${SAVE_AS_DOCX}`
  return NOT_WORD
}

function refuseType(name: string, type: string): string | null {
  if (/vba(Project|Data)/i.test(name)) return MACRO
  if (RELATIONSHIPS_NAME.test(name) !== (type === RELATIONSHIPS_TYPE))
    throw new RangeError("relationships under another name")
  if (isAllowedType(type)) return null
  const isObject =
    /(^|\/)(embeddings|activeX)\/|\.bin$/i.test(name) || /oleObject|activeX|\.package|spreadsheetml/i.test(type)
  return isObject ? EMBEDDED : `Tệp có phần không nhận được (${name.slice(0, 80)}). ${UNKNOWN}`
}

function refusePart(name: string, parts: Parts, typeOf: TypeOf): string | null {
  const type = typeOf(name)
  if (type === RELATIONSHIPS_TYPE) return refuseLinks(name, parts)
  return isXmlType(type) ? refuseContent(parts.get(name)!) : null
}

function refuseLinks(name: string, parts: Parts): string | null {
  const [, folder = "", file = ""] = RELATIONSHIPS_NAME.exec(name)!
  const known = new Set([...parts.keys()].map((part) => part.toLowerCase()))
  for (const { type, target, isExternal } of readRelationships(parts.get(name)!)) {
    if (isExternal) return `Tệp có liên kết ra ngoài (${target.slice(0, 80)}). Hãy bỏ liên kết này.`
    if (!isAllowedLink(type)) {
      const kind = /([^/]*)$/.exec(type)?.[1] ?? ""
      return `Tệp có đối tượng nhúng hoặc liên kết không nhận được (${kind.slice(0, 40)}). Hãy xóa đối tượng đó, hoặc dán thành hình ảnh.`
    }
    const part = resolveTarget(`${folder}${file}`, decodeURI(target))
    if (part === null || !known.has(part.toLowerCase())) throw new RangeError("a relationship leads nowhere")
  }
  return null
}
