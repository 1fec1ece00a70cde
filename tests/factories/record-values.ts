import type { RawValue, RawValues } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { formatDate, type IsoDate } from "@/lib/format/dates"
import type { RegisterKey } from "@/lib/register-key"
import { nameSortKey } from "@/lib/format/names"
import type { Register } from "@/lib/register/register-types"
import type { Field } from "@/lib/register/field"
import { registers } from "@/lib/registers/registry"

let made = 0
let stated = 0
const statedKinds = ["co", "luot-xem", "hoi-thi", "bang-ron", "trien-lam"]

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

/** Moves a member to another unit from a day on. */
export async function moveMember(personId: number, unitId: number, from: IsoDate): Promise<void> {
  const validFrom = toDbDate(from)
  await db().personMembership.updateMany({ where: { personId, validTo: null }, data: { validTo: validFrom } })
  await db().personMembership.create({ data: { personId, unitId, validFrom } })
}

type Maker = (unitId: number, overrides?: RawValues) => Promise<RawValues>

const life = {
  stage: "recognised",
  proposedOn: "05/01/2025",
  registeredOn: "10/02/2025",
  startedOn: "01/03/2025",
  recognisedOn: "19/05/2026",
}

/** What is typed in a field by its kind, where a register has nothing of its own to say. */
function typedIn({ name, kind, optional }: Field, unitId: number): RawValue {
  if (kind === "unit") return String(unitId)
  if (kind === "text" || kind === "textarea") return `Tập thể, cá nhân “tiêu biểu” ${++made}`
  if (kind === "date") return "05/06/2026"
  if (kind === "year") return "2026"
  if (kind === "count") return "3"
  if (kind === "checkbox" || optional) return ""
  throw new Error(`${name}: what a field of kind ${kind} holds is said in recordValues`)
}

/** Values that follow from the form. */
const fromForm =
  ({ form }: Register): Maker =>
  async (unitId, overrides) => {
    const fields = form.flatMap((section) => section.fields)
    return { ...Object.fromEntries(fields.map((field) => [field.name, typedIn(field, unitId)])), ...overrides }
  }

/** Values that have to fit what is stored, or that files like to spoil. */
const byHand: Partial<Record<RegisterKey, Maker>> = {
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
    reportedOn: "01/11/2026",
    concludedOn: "15/11/2026",
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
  themes: async (unitId, overrides) => ({
    unitId: String(unitId),
    name: `Nêu gương trong công việc ${++made}`,
    fromYear: "2024",
    toYear: "2026",
    themeId: "",
    ...overrides,
  }),
  conferences: async (unitId, overrides) => ({
    unitId: String(unitId),
    name: `Học tập Chỉ thị, đợt ${++made}`,
    heldOn: "19/05/2026",
    form: "mixed",
    themeId: "",
    document: "",
    provincePoints: "1",
    districtPoints: "2",
    communePoints: "15",
    delegates: "53",
    convenedMembers: "120",
    attendedMembers: "118",
    convenedOfficials: "",
    attendedOfficials: "30",
    convenedOthers: "0",
    attendedOthers: "0",
    convenedUnknown: "on",
    closedOn: "",
    ...overrides,
  }),
  meetings: async (unitId, overrides) => ({
    unitId: String(unitId),
    month: `0${1 + (++made % 9)}/${2020 + (made % 6)}`,
    kind: "thematic",
    themeId: "",
    themeOnAgenda: "on",
    present: "2",
    absent: "1",
    note: "Bàn việc làm theo",
    ...overrides,
  }),
  commendations: async (unitId, overrides) => ({
    unitId: String(unitId),
    formKey: "giay-khen",
    recipientKind: "collective",
    recipient: `Tổ liên gia ${++made}`,
    decision: "12-QĐ/ĐU",
    decidedOn: "19/05/2026",
    themeId: "",
    modelId: "",
    ...overrides,
  }),
  dialogues: async (unitId, overrides) => ({
    unitId: String(unitId),
    kind: "dialogue",
    heldOn: "05/06/2026",
    withWhom: "Đoàn viên thanh niên",
    subject: `Việc làm cho thanh niên ${++made}`,
    sessions: "2",
    citizens: "140",
    communes: "2",
    outcome: "Đã trả lời hết các ý kiến",
    themeId: "",
    ...overrides,
  }),
  ethicsCodes: async (unitId, overrides) => ({
    unitId: String(unitId),
    name: `Chuẩn mực đạo đức công vụ ${++made}`,
    issuedOn: "02/02/2026",
    themeId: "",
    ...overrides,
  }),
  statedTotals: async (unitId, overrides) => {
    // A day of their own: totals of a unit lie apart or one within the other.
    const day = formatDate(new Date(Date.UTC(2026, 0, 1 + (++stated % 330))).toISOString().slice(0, 10))
    return {
      unitId: String(unitId),
      breadth: "branch",
      indicator: `outreach.${statedKinds[Math.floor(stated / 330) % statedKinds.length]!}`,
      firstDay: day,
      lastDay: day,
      value: "199",
      qualifier: "over",
      source: "Báo cáo số 25-BC/TU",
      ...overrides,
    }
  },
  plans: async (unitId, overrides) => ({
    unitId: String(unitId),
    name: `Kế hoạch học tập và làm theo ${++made}`,
    year: "2026",
    themeId: "",
    tasks: [
      {
        kind: "breakthrough",
        content: "Giải quyết hồ sơ trước hạn",
        duty: "Cải cách hành chính",
        owner: "Văn phòng",
        deadline: "30/11/2026",
        progress: "Đã giảm 3 ngày",
        doneOn: "",
        evidence: "",
      },
      {
        kind: "pressing",
        content: "Rác thải ở chợ",
        duty: "",
        owner: "",
        deadline: "",
        progress: "",
        doneOn: "01/06/2026",
        evidence: "Biên bản nghiệm thu",
      },
    ],
    targets: [{ figureKey: "models", target: "12" }],
    ...overrides,
  }),
  inspections: async (unitId, overrides) => ({
    unitId: String(unitId),
    name: `Đợt kiểm tra ${++made}`,
    decision: "15-QĐ/ĐU",
    startedOn: "01/08/2026",
    endedOn: "20/08/2026",
    themeId: "",
    conclusion: "Đã thông báo kết luận",
    visits: [{ organisation: "Chi bộ thôn 1", heads: "1" }],
    recommendations: [
      {
        content: "Bổ sung sổ theo dõi",
        organisation: "Chi bộ thôn 1",
        deadline: "30/09/2026",
        doneOn: "20/09/2026",
        evidence: "Sổ theo dõi tháng 9",
      },
      { content: "Công khai kết quả", organisation: "", deadline: "", doneOn: "", evidence: "" },
    ],
    ...overrides,
  }),
  outreach: async (unitId, overrides) => ({
    unitId: String(unitId),
    month: `0${1 + (++made % 9)}/${2016 + (Math.floor(made / 9) % 9)}`,
    kindKey: "luot-xem",
    value: "350000",
    qualifier: "nearly",
    themeId: "",
    note: "Theo báo cáo của đội\n“lưu động”",
    ...overrides,
  }),
}

/** Values of a record of each register as its form would post them; every field is filled that need not be chosen. */
export const recordValues = Object.fromEntries(
  registers.map((register) => [register.key, byHand[register.key] ?? fromForm(register)]),
) as Record<RegisterKey, Maker>
