import type { Annex, PartyLetter } from "@/lib/office/word/party-letter"
import { placeAndDate } from "@/lib/office/word/place-and-date"

/** An annex of so many figures and units, closed by a total. */
export function sampleAnnex(columns: number, units = 3): Annex {
  const values = (row: number) => Array.from({ length: columns }, (_, c) => (row + 1) * 1000 + c)
  return {
    title: "Số liệu theo đơn vị",
    notes: ["(Kèm theo Báo cáo số 05-BC/BTGTU ngày 05 tháng 6 năm 2025)"],
    columns: Array.from({ length: columns }, (_, c) => ({ label: `Bản cam kết ${c + 1}`, unit: "bản" })),
    rows: [
      ...Array.from({ length: units }, (_, r) => ({
        label: `Đảng bộ xã Đăk Mar ${r + 1}`,
        values: values(r),
        kind: "row" as const,
      })),
      { label: "Đảng bộ xã Đăk Pxi", values: Array.from({ length: columns }, () => null), kind: "late" },
      { label: "Số liệu riêng của đơn vị", values: values(0), kind: "own" },
      { label: "Tổng cộng", values: values(1_233), kind: "total" },
    ],
  }
}

/** A report of an advisory body. */
export function sampleLetter(overrides: Partial<PartyLetter> = {}): PartyLetter {
  const paragraph =
    "Ban Tuyên giáo Tỉnh ủy đã tham mưu Ban Thường vụ Tỉnh ủy ban hành kế hoạch, hướng dẫn các cấp ủy, tổ chức đảng trong toàn tỉnh học tập chuyên đề năm 2025; có 121.411 lượt đảng viên tham gia (93,11%)."
  return {
    headerKind: "advisory",
    upperBody: "Tỉnh ủy Kon Tum",
    issuingBody: "Ban Tuyên giáo",
    symbol: "Số 05-BC/BTGTU",
    placeAndDate: placeAndDate("Kon Tum", "2025-06-05"),
    draftNumber: null,
    label: null,
    title: "Báo cáo",
    subject: "kết quả thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị\n6 tháng đầu năm 2025",
    sections: [
      { level: 0, heading: "", paragraphs: ["Ban Tuyên giáo Tỉnh ủy báo cáo như sau:"] },
      { level: 1, heading: "I- Tình hình, công tác quán triệt", paragraphs: [paragraph] },
      { level: 1, heading: "II- Kết quả", paragraphs: [] },
      { level: 2, heading: "1. Lãnh đạo, chỉ đạo", paragraphs: [paragraph, paragraph] },
      { level: 2, heading: "2. Học tập chuyên đề", paragraphs: [] },
      { level: 3, heading: "a) Ở cấp tỉnh", paragraphs: [paragraph, "- Hội nghị trực tuyến: 1.053 đại biểu."] },
      { level: 1, heading: "III- Hạn chế, nguyên nhân", paragraphs: [paragraph, paragraph, paragraph] },
    ],
    signature: { capacity: ["K/T Trưởng ban"], post: "Phó Trưởng ban", name: "Nguyễn Thị Ước" },
    recipients: ["Ban Tuyên giáo Trung ương", "Thường trực Tỉnh ủy", "Lưu Văn phòng"],
    annex: sampleAnnex(4),
    ...overrides,
  }
}
