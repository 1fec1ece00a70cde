import { Document, Packer } from "docx"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { headBlock, signatureBlock, titleBlock } from "@/lib/office/word/letter-blocks"
import { documentForm, letterPages } from "@/lib/office/word/page-form"
import { bodyParagraph, centred } from "@/lib/office/word/paragraphs"
import type { HeaderKind } from "@/lib/office/word/party-letter"

const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g
const SAME_DAY = "2026-11-30T00:00:00Z"

const kindNames: Record<HeaderKind, string> = {
  committee: "Mẫu văn bản của cấp ủy",
  advisory: "Mẫu văn bản của cơ quan tham mưu",
  cell: "Mẫu văn bản của chi bộ",
}

/** The ready-made template (.docx): what an office fills when it has none of its own, and what it starts its own from. */
export async function partyTemplate(kind: HeaderKind): Promise<Uint8Array> {
  const head = {
    upperBody: "{co_quan_cap_tren}",
    issuingBody: "{co_quan}",
    symbol: "{so_ky_hieu}",
    placeAndDate: "{noi_ngay}",
    draft: "{du_thao}",
  }
  const signature = { recipients: "{noi_nhan}", capacity: "{quyen_han}", post: "{chuc_vu}", name: "{ho_ten}" }
  const letter = [
    headBlock(head),
    ...titleBlock("{ten_loai}", "{trich_yeu}"),
    bodyParagraph("{noi_dung}"),
    signatureBlock(signature),
  ]
  // A page break and no section of its own: LibreOffice drops the page numbers of a first section that is one page long.
  const annex = centred("{phu_luc}", {}, { pageBreakBefore: true })
  const sections = [letterPages([...letter, annex])]
  return undated(await Packer.toBuffer(new Document({ ...documentForm(kindNames[kind]), sections })))
}

/** Templates are kept by their content: the same one is the same file, whenever it was made. */
function undated(file: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]): [string, Uint8Array] => {
    return [name, name === "docProps/core.xml" ? strToU8(strFromU8(bytes).replace(INSTANT, SAME_DAY)) : bytes]
  })
  return zipSync(Object.fromEntries(parts), { mtime: SAME_DAY })
}
