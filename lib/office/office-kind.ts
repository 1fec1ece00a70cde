import { attributeOf, walkXml } from "@/lib/office/opc/walk-xml"
import { Archive } from "@/lib/office/zip/unpack"

/** The list of content types has a line for each part; with hundreds of pictures it is still short. */
const MAX_LIST_BYTES = 512 * 1024
const MACRO = /macroEnabled|vbaProject/i

/** Whether bytes are a Word or an Excel file without macros, by the content types that it declares; nothing else of it is read. */
export function officeKind(bytes: Uint8Array): "docx" | "xlsx" | null {
  try {
    const list = new Archive(bytes, MAX_LIST_BYTES).read("[Content_Types].xml")
    return list ? kindOf(contentTypes(list)) : null
  } catch {
    return null // damaged, or no such file
  }
}

function contentTypes(list: Uint8Array): string[] {
  const types: string[] = []
  walkXml(list, { open: (element) => void types.push(attributeOf(element, "ContentType") ?? "") })
  return types
}

function kindOf(types: string[]): "docx" | "xlsx" | null {
  if (types.some((type) => MACRO.test(type))) return null
  if (types.some((type) => type.endsWith("wordprocessingml.document.main+xml"))) return "docx"
  return types.some((type) => type.endsWith("spreadsheetml.sheet.main+xml")) ? "xlsx" : null
}
