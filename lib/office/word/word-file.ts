import { type XmlNode, xml } from "easy-template-x"
import { fileKind } from "@/lib/office/file-kind"
import { unpackWord } from "@/lib/office/word/open-template"

const MAX_BYTES = 5 * 1024 * 1024
/** A page of text takes some 20 KB; more than this is not a template, and slow to read. */
const MAX_XML_BYTES = 2 * 1024 * 1024
const MAX_DEPTH = 150
const SAVE_AS_DOCX = "Hãy mở bằng Word, chọn “Lưu thành” (Save As), kiểu “Word Document (.docx)”, rồi tải lên lại."
const BROKEN = "Tệp Word bị hỏng, không đọc được. Hãy mở bằng Word, lưu lại rồi tải lên."
const FOREIGN_PART = /(^|\/)(embeddings|activeX|vbaProject|vbaData)|\.bin$/i
const FOREIGN_LINK = /\/(oleObject|package|control|aFChunk|subDocument|frame|vbaProject)$/

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
  if (kind === "old-office") return refuse(`Đây là tệp kiểu cũ (.doc) hoặc tệp Office khác. ${SAVE_AS_DOCX}`)
  if (kind === "other") return refuse(`Tệp này không phải tệp Word (.docx). ${SAVE_AS_DOCX}`)
  const unpacked = unpackWord(bytes)
  if (!unpacked.ok) return refuse(unpacked.reason === "too-big" ? "Tệp bung ra quá lớn, không đọc được." : BROKEN)
  try {
    return readParts(unpacked.parts)
  } catch {
    return refuse(BROKEN) // whatever the parser stumbled over was in the file
  }
}

function readParts(parts: Map<string, Uint8Array>): Opened {
  const isLong = [...parts].some(([name, { length }]) => /\.(xml|rels)$/i.test(name) && length > MAX_XML_BYTES)
  if (isLong) return refuse("Tệp quá dài: mẫu chỉ nên có vài trang.")
  const types = parts.get("[Content_Types].xml")
  if (!types) return refuse(`Tệp này không phải tệp Word (.docx). ${SAVE_AS_DOCX}`)
  const overrides = descendants(parse(types)).filter(({ nodeName }) => nodeName === "Override")
  const declared = overrides.map((node) => ({
    name: attribute(node, "PartName"),
    type: attribute(node, "ContentType"),
  }))
  const problem = refuseTypes(declared.map(({ type }) => type)) ?? refuseForeign(parts)
  if (problem) return refuse(problem)
  const texts = declared
    .filter(({ type }) => /wordprocessingml\.(document\.main|header|footer)\+xml$/.test(type))
    .map(({ name, type }) => ({ isMain: type.includes("document.main"), root: parse(partNamed(parts, name)) }))
    .toSorted((a, b) => Number(b.isMain) - Number(a.isMain))
  const instruction = findInstruction(texts.map(({ root }) => root))
  if (instruction) return refuse(`Tệp có trường lấy dữ liệu từ nơi khác (${instruction}). Hãy bỏ trường này.`)
  return { ok: true, file: { parts, texts } }
}

function refuseTypes(types: string[]): string | null {
  if (types.some((type) => /macroEnabled|vbaProject/i.test(type))) return `Tệp có macro. ${SAVE_AS_DOCX}`
  if (types.some((type) => type.includes("wordprocessingml.document.main"))) return null
  if (types.some((type) => type.includes("wordprocessingml.template.main"))) return `Đây là tệp .dotx. ${SAVE_AS_DOCX}`
  return `Tệp này không phải tệp Word (.docx). ${SAVE_AS_DOCX}`
}

/** Macros, embedded objects, and whatever makes Word fetch something when the file is opened. */
function refuseForeign(parts: Map<string, Uint8Array>): string | null {
  for (const [name, bytes] of parts) {
    if (/vbaProject|vbaData/i.test(name)) return `Tệp có macro. ${SAVE_AS_DOCX}`
    if (FOREIGN_PART.test(name))
      return "Tệp có đối tượng nhúng (OLE, ActiveX). Hãy xóa đối tượng đó, hoặc dán thành hình ảnh."
    if (/\.(xml|rels)$/i.test(name) && isDisguised(bytes)) return BROKEN
    if (name.endsWith(".rels")) {
      const problem = refuseLinks(descendants(parse(bytes)))
      if (problem) return problem
    }
  }
  return null
}

function refuseLinks(nodes: XmlNode[]): string | null {
  const links = nodes.filter(({ nodeName }) => nodeName.split(":").at(-1) === "Relationship")
  const external = links.find(
    (node) => attribute(node, "TargetMode") !== "" && attribute(node, "TargetMode") !== "Internal",
  )
  if (external) return `Tệp có liên kết ra ngoài (${attribute(external, "Target").slice(0, 80)}). Hãy bỏ liên kết này.`
  const isForeign = links.some((node) => FOREIGN_LINK.test(attribute(node, "Type")))
  return isForeign ? "Tệp có đối tượng nhúng. Hãy xóa đối tượng đó, hoặc dán thành hình ảnh." : null
}

/** A declaration of entities, or an encoding in which the checks here would read something else than Word does. */
function isDisguised(bytes: Uint8Array): boolean {
  return bytes.includes(0) || /<!DOCTYPE|<!ENTITY|encoding=["'](?!utf-8)/i.test(Buffer.from(bytes).toString("utf8"))
}

/** The instruction of a field that reads another file, or null. Word may cut an instruction into several runs. */
function findInstruction(roots: XmlNode[]): string | null {
  const all = roots.flatMap((root) => descendants(root))
  const typed = all.filter(({ nodeName }) => nodeName === "w:instrText").map((node) => textOf(node))
  const simple = all.map((node) => attribute(node, "w:instr"))
  const found = /\b(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE)\b/i
  return found.exec([typed.join(""), ...simple].join("\n"))?.[1] ?? null
}

function partNamed(parts: Map<string, Uint8Array>, name: string): Uint8Array {
  const part = parts.get(name.replace(/^\//, ""))
  if (!part) throw new RangeError(`no part ${name}`)
  return part
}

function parse(bytes: Uint8Array): XmlNode {
  return xml.parser.parse(
    Buffer.from(bytes)
      .toString("utf8")
      .replace(/^\ufeff/, ""),
  )
}

function attribute(node: XmlNode, name: string): string {
  return (xml.query.isGeneralNode(node) && node.attributes?.[name]) || ""
}

function textOf(node: XmlNode): string {
  return (node.childNodes ?? []).map((child) => (xml.query.isTextNode(child) ? (child.textContent ?? "") : "")).join("")
}

/** A node and all below it, in the order of the document; without recursion, because depth is the file's choice. */
function descendants(root: XmlNode): XmlNode[] {
  const found: XmlNode[] = []
  const waiting = [{ node: root, depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next
    if (depth > MAX_DEPTH) throw new RangeError("nested too deep")
    found.push(node)
    for (const child of (node.childNodes ?? []).toReversed()) waiting.push({ node: child, depth: depth + 1 })
  }
  return found
}
