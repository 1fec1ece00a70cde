import type { Commitment, CommitmentItem } from "@/lib/office/word/commitment-form"
import type { InspectionPlan } from "@/lib/office/word/inspection-plan"
import type { Minutes } from "@/lib/office/word/minutes"
import type { LetterHead } from "@/lib/office/word/party-letter"
import { placeAndDate } from "@/lib/office/word/place-and-date"

const cellHead: LetterHead = {
  headerKind: "cell",
  upperBody: "Đảng bộ xã Đăk Mar",
  issuingBody: "Chi bộ thôn 1",
  symbol: "Số       -BB/CB",
  placeAndDate: placeAndDate("Đăk Mar", null),
  draftNumber: null,
  label: null,
}

/** Minutes of which nothing is known but what they are about. */
export function blankMinutes(overrides: Partial<Minutes> = {}): Minutes {
  const nobody = { count: null, names: null }
  return {
    ...cellHead,
    subject: "họp chi bộ thường kỳ tháng 6 năm 2026",
    startedAt: null,
    endedAt: null,
    venue: null,
    chair: null,
    secretary: null,
    present: nobody,
    absent: nobody,
    content: [
      { heading: "1. Nội dung", text: null },
      { heading: "2. Kết luận", text: null },
    ],
    ...overrides,
  }
}

const partTitles = [
  "Về tư tưởng chính trị",
  "Về đạo đức, lối sống",
  "Về thực hiện chức trách, nhiệm vụ được giao",
  "Về ý thức tổ chức kỷ luật, nêu gương",
  "Khắc phục hạn chế, khuyết điểm",
  "Việc làm theo cụ thể",
]

/** A commitment form to be written by hand; with items, one that is filled. */
export function blankCommitment(items: CommitmentItem[] = [], overrides: Partial<Commitment> = {}): Commitment {
  return {
    ...cellHead,
    symbol: "",
    year: 2026,
    name: null,
    bornOn: null,
    post: null,
    cell: null,
    unit: null,
    parts: partTitles.map((title) => ({ title, items })),
    confirmation: null,
    confirmedBy: null,
    selfResult: null,
    remark: null,
    ...overrides,
  }
}

/** A plan of inspection of a committee. */
export function samplePlan(overrides: Partial<InspectionPlan> = {}): InspectionPlan {
  return {
    ...cellHead,
    headerKind: "committee",
    upperBody: "Đảng bộ tỉnh Kon Tum",
    issuingBody: "Tỉnh ủy Kon Tum",
    symbol: "Số       -KH/TU",
    subject: "kiểm tra việc thực hiện Chỉ thị số 05-CT/TW năm 2026",
    purposes: ["Đánh giá việc thực hiện của các cấp ủy trực thuộc"],
    contents: ["Việc ban hành văn bản triển khai", "Việc làm theo, nêu gương của người đứng đầu"],
    visited: ["Đảng ủy xã Đăk Mar", "Đảng ủy xã Đăk Pxi"],
    period: "từ ngày 01/7/2026 đến ngày 30/10/2026",
    team: ["Đồng chí Y Nhâm, Trưởng đoàn"],
    arrangements: [],
    signature: { capacity: ["T/M Ban Thường vụ"], post: "Phó Bí thư", name: "A Khôi" },
    recipients: ["Các đơn vị được kiểm tra", "Lưu Văn phòng Tỉnh ủy"],
    ...overrides,
  }
}
