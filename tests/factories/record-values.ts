import type { RawValues } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { nameSortKey } from "@/lib/format/names"

let made = 0

/** A member of a unit since 2015. */
export async function makePerson(unitId: number, overrides: { fullName?: string; birthYear?: number | null } = {}) {
  const fullName = overrides.fullName ?? `Nguyễn Văn ${++made}`
  return db().person.create({
    data: {
      fullName,
      birthYear: overrides.birthYear ?? null,
      sortName: nameSortKey(fullName),
      category: "officialMember",
      memberships: { create: { unitId, validFrom: toDbDate("2015-01-01") } },
    },
  })
}

type Maker = (unitId: number, overrides?: RawValues) => Promise<RawValues>

const life = {
  stage: "recognised",
  proposedOn: "05/01/2025",
  registeredOn: "10/02/2025",
  startedOn: "01/03/2025",
  recognisedOn: "19/05/2026",
}

/** Values of a record of each register as its form would post them; every field is filled, some with what files like to spoil. */
export const recordValues: Record<string, Maker> = {
  commitments: async (unitId, overrides) => ({
    unitId: String(unitId),
    personId: String((await makePerson(unitId, { birthYear: 1975 })).id),
    year: "2026",
    isHeadPlan: "on",
    items: [
      { part: "1", action: "Đọc báo Đảng hằng ngày", measure: "30 phút", deadline: "31/12/2026", duty: "Tuyên truyền" },
      { part: "6", action: "=1+1; “không phải công thức”\nđến từng hộ", measure: "", deadline: "", duty: "" },
    ],
    status: "concluded",
    submittedOn: "05/01/2026",
    approvedOn: "06/01/2026",
    reportedOn: "01/12/2026",
    concludedOn: "15/12/2026",
    gradeId: String((await db().resultGrade.findFirstOrThrow({ orderBy: { sortOrder: "asc" } })).id),
    selfReport: "Đã làm đủ.\r\nCòn chậm một việc.",
    remark: "Nhất trí _x0041_",
    ...overrides,
  }),
  models: async (unitId, overrides) => ({
    unitId: String(unitId),
    name: `Ống tiền tiết kiệm ${++made}`,
    fieldKey: "kinh-te",
    content: "Mỗi hộ một ống tre\nMỗi tháng mở một lần",
    goal: "+84 hộ thoát nghèo",
    leader: "Y Ước",
    ...life,
    ...overrides,
  }),
  exemplars: async (unitId, overrides) => ({
    unitId: String(unitId),
    kind: "person",
    name: `A Đắk ${++made}`,
    fieldKey: "xay-dung-dang",
    achievement: "@mẫu\tmực\u000bluôn luôn",
    ...life,
    ...overrides,
  }),
  documents: async (unitId, overrides) => ({
    unitId: String(unitId),
    typeKey: "ke-hoach",
    symbol: `0${++made}-KH/ĐU`,
    issuerName: made % 2 ? "Bộ Chính trị" : "",
    issuedOn: "05/01/2026",
    subject: "Về việc học tập và làm theo; “đợt 1”",
    carriesOut: "",
    replaces: "",
    ...overrides,
  }),
  people: async (unitId, overrides) => ({
    unitId: String(unitId),
    fullName: `Trần Thị Ánh ${++made}`,
    birthYear: "1980",
    position: "Phó bí thư",
    category: "official",
    isHead: "on",
    since: "01/02/2020",
    ...overrides,
  }),
}
