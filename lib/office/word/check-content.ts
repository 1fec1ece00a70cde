import { walkXml, type XmlElement } from "@/lib/office/opc/walk-xml"
import { FieldReader } from "@/lib/office/word/field-codes"

const WORD_NAMESPACES = [
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
]
const DRAWN_NAMESPACES = ["urn:schemas-microsoft-com:vml", "urn:schemas-microsoft-com:office:office"]
const INSTRUCTIONS = ["instrText", "delInstrText"]

const EMBEDDED = "Tệp có đối tượng nhúng (OLE, ActiveX). Hãy xóa đối tượng đó, hoặc dán thành hình ảnh."
const LINKED = "Tệp lấy nội dung từ một tệp khác. Hãy chép hẳn nội dung đó vào tệp."
const MERGED =
  "Tệp là mẫu trộn thư (Mail Merge). Hãy chọn “Tài liệu Word bình thường” (Normal Word Document) rồi lưu lại."
const ATTACHED = "Tệp gắn với một tệp mẫu khác (Attached Template). Hãy bỏ gắn ở thẻ Developer, Document Template."
const MACRO = "Tệp có trường chạy macro. Hãy bỏ trường đó."

/** Elements of Word that fetch, run or embed something, and what to do about them. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  object: EMBEDDED,
  control: EMBEDDED,
  OLEObject: EMBEDDED,
  objectEmbed: EMBEDDED,
  objectLink: EMBEDDED,
  altChunk: LINKED,
  subDoc: LINKED,
  frameset: LINKED,
  externalData: LINKED,
  saveThroughXslt: LINKED,
  mailMerge: MERGED,
  attachedTemplate: ATTACHED,
  entryMacro: MACRO,
  exitMacro: MACRO,
}

const isWord = ({ namespace }: XmlElement) => WORD_NAMESPACES.includes(namespace)

/** Why the content of a part may not be in a template, or null. Throws for what is not XML. */
export function refuseContent(xml: Uint8Array): string | null {
  const fields = new FieldReader()
  let problem: string | null = null
  let isInstruction = false
  walkXml(xml, {
    open: (element) => {
      problem ??= refuseElement(element)
      if (!isWord(element)) return
      isInstruction = INSTRUCTIONS.includes(element.name)
      if (element.name === "fldChar") fields.mark(ownAttribute(element, "fldCharType"))
      if (element.name === "fldSimple") fields.judge(ownAttribute(element, "instr"))
    },
    close: () => void (isInstruction = false),
    text: (text) => isInstruction && fields.text(text),
  })
  const field = fields.finish()
  const advice = "Hãy bấm vào trường đó và bấm Ctrl+Shift+F9 để chỉ giữ lại chữ."
  return problem ?? (field === null ? null : `Tệp có trường (field) không nhận được: ${field}. ${advice}`)
}

function refuseElement(element: XmlElement): string | null {
  const { name, namespace } = element
  if (isWord(element)) return FORBIDDEN[name] ?? null
  if (!DRAWN_NAMESPACES.includes(namespace)) return null
  const points = element.attributes.some((one) => ["href", "src"].includes(one.name) && one.value !== "")
  return points ? LINKED : (FORBIDDEN[name] ?? null)
}

/** An attribute of Word's own: in its namespace, or in none as lax programs write. */
function ownAttribute({ attributes }: XmlElement, name: string): string {
  return attributes.find((one) => one.name === name)?.value ?? ""
}
