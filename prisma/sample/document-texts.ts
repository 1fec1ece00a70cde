import type { IsoDate } from "@/lib/format/dates"
import type { ProvinceCode } from "./unit-files"

/** A document as its issuer's register holds it; `carriesOut` and `replaces` name symbols in the same register. */
export interface DocumentText {
  symbol: string
  typeKey: string
  issuedOn: IsoDate
  subject: string
  issuerName: string | null
  carriesOut?: string[]
  replaces?: string[]
}

type Links = Pick<DocumentText, "carriesOut" | "replaces">

const central = (
  symbol: string,
  typeKey: string,
  issuedOn: IsoDate,
  issuerName: string,
  subject: string,
  links: Links = {},
): DocumentText => ({ symbol, typeKey, issuedOn, issuerName, subject, ...links })

const own = (symbol: string, typeKey: string, issuedOn: IsoDate, subject: string, links: Links = {}): DocumentText => ({
  symbol,
  typeKey,
  issuedOn,
  issuerName: null,
  subject,
  ...links,
})

const follow = "học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh"
const directive = { carriesOut: ["05-CT/TW"] }

/** Central documents in the registers of both provinces. */
export const centralDocuments: DocumentText[] = [
  central(
    "101-QĐ/TW",
    "quy-dinh",
    "2012-06-07",
    "Ban Bí thư",
    "Trách nhiệm nêu gương của cán bộ, đảng viên, nhất là cán bộ lãnh đạo chủ chốt các cấp",
  ),
  central("05-CT/TW", "chi-thi", "2016-05-15", "Bộ Chính trị", `Đẩy mạnh ${follow}`),
  central("03-KH/TW", "ke-hoach", "2016-07-25", "Ban Bí thư", "Thực hiện Chỉ thị 05-CT/TW của Bộ Chính trị", directive),
  central(
    "08-HD/BTGTW",
    "huong-dan",
    "2016-08-15",
    "Ban Tuyên giáo Trung ương",
    "Tuyên truyền, triển khai thực hiện Chỉ thị 05-CT/TW",
    directive,
  ),
  central(
    "55-QĐ/TW",
    "quy-dinh",
    "2016-12-19",
    "Bộ Chính trị",
    "Một số việc cần làm ngay để tăng cường vai trò nêu gương của cán bộ, đảng viên",
  ),
  central(
    "08-QĐi/TW",
    "quy-dinh",
    "2018-10-25",
    "Ban Chấp hành Trung ương",
    "Trách nhiệm nêu gương của cán bộ, đảng viên, trước hết là Ủy viên Bộ Chính trị, Ủy viên Ban Bí thư, Ủy viên Ban Chấp hành Trung ương",
  ),
  central(
    "01-KL/TW",
    "ket-luan",
    "2021-05-18",
    "Bộ Chính trị",
    `Tiếp tục thực hiện Chỉ thị 05-CT/TW về đẩy mạnh ${follow}`,
    directive,
  ),
  central(
    "21-KL/TW",
    "ket-luan",
    "2021-10-25",
    "Ban Chấp hành Trung ương",
    "Đẩy mạnh xây dựng, chỉnh đốn Đảng và hệ thống chính trị",
  ),
]

/** Central documents after the merger: in Quảng Ngãi's register alone. */
export const laterCentralDocuments: DocumentText[] = [
  central(
    "07-CT/TW",
    "chi-thi",
    "2026-07-13",
    "Bộ Chính trị",
    "Đẩy mạnh học tập, thực hành tư tưởng, đạo đức, phương pháp, phong cách Hồ Chí Minh",
  ),
]

/** What the provincial committees issued themselves. */
export const provincialDocuments: Record<ProvinceCode, DocumentText[]> = {
  "62": [
    own("24-KH/TU", "ke-hoach", "2016-09-12", "Thực hiện Chỉ thị 05-CT/TW của Bộ Chính trị", {
      carriesOut: ["05-CT/TW", "03-KH/TW"],
    }),
    own("27-KH/BTGTU", "ke-hoach", "2016-10-10", "Tuyên truyền thực hiện Chỉ thị 05-CT/TW", {
      carriesOut: ["24-KH/TU", "08-HD/BTGTW"],
    }),
    own("31-KH/TU", "ke-hoach", "2017-01-16", `Thực hiện chuyên đề năm 2017 về ${follow}`, {
      carriesOut: ["24-KH/TU"],
    }),
    own("15-HD/BTGTU", "huong-dan", "2017-02-14", `Hướng dẫn đăng ký mô hình, điển hình ${follow}`, {
      carriesOut: ["31-KH/TU"],
    }),
    own("52-KH/TU", "ke-hoach", "2018-01-22", `Thực hiện chuyên đề năm 2018 về ${follow}`, {
      carriesOut: ["05-CT/TW"],
    }),
    own("21-HD/BTGTU", "huong-dan", "2018-03-05", "Hướng dẫn sinh hoạt chuyên đề tại chi bộ", {
      carriesOut: ["52-KH/TU"],
      replaces: ["15-HD/BTGTU"],
    }),
    own("82-KH/TU", "ke-hoach", "2019-01-18", "Sơ kết 3 năm thực hiện Chỉ thị 05-CT/TW", directive),
    own("24-HD/BTGTU", "huong-dan", "2019-02-20", "Hướng dẫn sơ kết 3 năm thực hiện Chỉ thị 05-CT/TW", {
      carriesOut: ["82-KH/TU"],
    }),
    own("18-KH/TU", "ke-hoach", "2021-08-09", "Thực hiện Kết luận 01-KL/TW của Bộ Chính trị", {
      carriesOut: ["01-KL/TW"],
    }),
  ],
  "51": [
    own("22-KH/TU", "ke-hoach", "2016-09-05", "Thực hiện Chỉ thị 05-CT/TW của Bộ Chính trị", {
      carriesOut: ["05-CT/TW", "03-KH/TW"],
    }),
    own("64-KH/TU", "ke-hoach", "2018-12-10", "Thực hiện Quy định 08-QĐi/TW về trách nhiệm nêu gương", {
      carriesOut: ["08-QĐi/TW"],
    }),
    own("16-KH/TU", "ke-hoach", "2021-08-16", "Thực hiện Kết luận 01-KL/TW của Bộ Chính trị", {
      carriesOut: ["01-KL/TW"],
    }),
    own("05-KH/TU", "ke-hoach", "2025-08-18", `Thực hiện chuyên đề năm 2025 về ${follow}`, {
      carriesOut: ["01-KL/TW"],
      replaces: ["16-KH/TU"],
    }),
    own("03-HD/BTGTU", "huong-dan", "2025-09-08", "Hướng dẫn đăng ký mô hình, điển hình sau sắp xếp đơn vị", {
      carriesOut: ["05-KH/TU"],
    }),
    own("19-KH/TU", "ke-hoach", "2026-01-19", `Thực hiện chuyên đề năm 2026 về ${follow}`, {
      carriesOut: ["01-KL/TW"],
    }),
    own("31-KH/TU", "ke-hoach", "2026-08-10", "Thực hiện Chỉ thị 07-CT/TW của Bộ Chính trị", {
      carriesOut: ["07-CT/TW"],
    }),
  ],
}

/** Plans of a province that its districts and communes carried out with plans of their own, numbered from a number on. */
export const cascadedPlans: Record<ProvinceCode, { symbol: string; numberFrom: number }[]> = {
  "62": [
    { symbol: "24-KH/TU", numberFrom: 1 },
    { symbol: "18-KH/TU", numberFrom: 21 },
  ],
  "51": [
    { symbol: "22-KH/TU", numberFrom: 1 },
    { symbol: "16-KH/TU", numberFrom: 21 },
    { symbol: "05-KH/TU", numberFrom: 1 },
    { symbol: "19-KH/TU", numberFrom: 21 },
    { symbol: "31-KH/TU", numberFrom: 41 },
  ],
}
