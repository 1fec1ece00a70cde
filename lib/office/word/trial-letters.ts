import type { PartyLetter } from "@/lib/office/word/party-letter"

const bare: PartyLetter = {
  headerKind: "committee",
  upperBody: "",
  issuingBody: "",
  symbol: "",
  placeAndDate: "",
  draftNumber: null,
  label: null,
  title: "",
  subject: "",
  sections: [],
  signature: { capacity: [], post: "", name: "" },
  recipients: [],
  annex: null,
}

const full: PartyLetter = {
  ...bare,
  upperBody: "Cấp trên",
  issuingBody: "Cơ quan",
  symbol: "Số",
  placeAndDate: "Nơi, ngày",
  draftNumber: 1,
  label: "Nhãn",
  title: "Báo cáo",
  subject: "Dòng một\nDòng hai",
  sections: [
    { level: 1, heading: "I- Mục", paragraphs: ["Đoạn một\nĐoạn hai", "Đoạn ba"] },
    { level: 2, heading: "1. Mục", paragraphs: [] },
  ],
  signature: { capacity: ["T/M", "K/T"], post: "Chức vụ", name: "Họ tên" },
  recipients: ["Nơi một", "Nơi hai"],
  annex: {
    title: "Phụ lục",
    notes: ["Kèm theo"],
    columns: Array.from({ length: 8 }, () => ({ label: "Cột" })),
    rows: [{ label: "Hàng", values: [1], kind: "row" }],
  },
}

/** A letter with everything and one with next to nothing: a good template takes both. */
export const trialLetters: readonly PartyLetter[] = [full, bare]
