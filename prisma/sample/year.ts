import type { Prisma } from "@/lib/db/generated/client"
import type { Tx } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { yearOf, type IsoDate } from "@/lib/format/dates"
import { indicatorOfKind } from "@/lib/roll-up/indicators"
import { sampleCell } from "./accounts"
import { addDays, someDay } from "./calendar"
import { personName } from "./person-names"
import { type Random, seeded } from "./random"
import { inPortions, withIds } from "./rows"
import type { SampleUnit } from "./unit-draft"

// The other registers of the present year: enough to see each at work, nothing before the merger.

const heirCode = "T51"

interface Year {
  units: SampleUnit[]
  communes: SampleUnit[]
  cells: SampleUnit[]
  heir: SampleUnit
  themeId: number
  year: number
  today: IsoDate
}

async function insertTheme(tx: Tx, heir: SampleUnit, year: number): Promise<number> {
  const { id } = await tx.theme.create({
    data: {
      unitId: heir.id,
      name: "Nêu gương trong thực hiện chức trách, nhiệm vụ sau sắp xếp tổ chức bộ máy",
      fromYear: year,
      toYear: year,
    },
  })
  return id
}

/** Part of what was entered this year carries the year's theme. */
async function carryTheme(tx: Tx, { themeId, year, cells, communes }: Year): Promise<void> {
  const unitId = { in: [...communes, ...cells].map((unit) => unit.id) }
  const inYear = { gte: toDbDate(`${year}-01-01`), lte: toDbDate(`${year}-12-31`) }
  await tx.practiceModel.updateMany({ where: { registeredOn: inYear, unitId }, data: { themeId } })
  await tx.exemplar.updateMany({ where: { registeredOn: inYear, unitId, kind: "collective" }, data: { themeId } })
  await tx.document.updateMany({ where: { issuedOn: inYear, unitId, typeKey: "ke-hoach" }, data: { themeId } })
}

/** The months of the year that are over. */
function pastMonths({ year, today }: Year): IsoDate[] {
  return Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, "0")}-01`).filter(
    (month) => month.slice(0, 7) < today.slice(0, 7),
  )
}

function meetingsOf(random: Random, cell: SampleUnit, year: Year): Prisma.MeetingCreateManyInput[] {
  const size = random.int(5, 9)
  return pastMonths(year)
    .filter(() => random.chance(0.94))
    .map((month) => {
      const absent = random.chance(0.3) ? random.int(1, 2) : 0
      const themeOnAgenda = random.chance(0.6)
      const themeId = themeOnAgenda ? year.themeId : null
      return {
        unitId: cell.id,
        month: toDbDate(month),
        kind: "regular",
        themeOnAgenda,
        themeId,
        present: size - absent,
        absent,
      }
    })
}

function conferenceOf(random: Random, commune: SampleUnit, { themeId, year }: Year): Prisma.ConferenceCreateManyInput {
  const convened = random.int(60, 240)
  return {
    unitId: commune.id,
    name: `Hội nghị học tập chuyên đề năm ${year}`,
    heldOn: toDbDate(someDay(random, `${year}-02-10`, `${year}-04-20`)),
    form: random.pick(["inPerson", "inPerson", "mixed"]),
    themeId,
    convenedMembers: convened,
    attendedMembers: convened - random.int(0, 12),
    convenedOfficials: 20,
    attendedOfficials: random.int(16, 20),
    convenedOthers: 0,
    attendedOthers: 0,
  }
}

function praiseOf(random: Random, commune: SampleUnit, { year }: Year): Prisma.CommendationCreateManyInput {
  const person = random.chance(0.6)
  return {
    unitId: commune.id,
    formKey: random.pick(["giay-khen", "bieu-duong-co-so"]),
    recipientKind: person ? "person" : "collective",
    recipient: person ? personName(random) : `Tổ tự quản ${commune.place}`,
    decision: `${random.int(10, 99)}-QĐ/ĐU`,
    decidedOn: toDbDate(someDay(random, `${year}-05-10`, `${year}-05-25`)),
  }
}

function praiseLetterOf(random: Random, commune: SampleUnit, { year }: Year): Prisma.PraiseLetterCreateManyInput {
  return {
    unitId: commune.id,
    recipient: personName(random),
    sender: random.pick(["Chủ tịch Ủy ban nhân dân xã", "Bí thư Đảng ủy", "Công an xã"]),
    sentOn: toDbDate(someDay(random, `${year}-02-01`, `${year}-10-31`)),
    subject: random.pick(["Trả lại tài sản nhặt được", "Cứu người bị nạn", "Hiến đất làm đường"]),
  }
}

function dialogueOf(random: Random, commune: SampleUnit, { year }: Year): Prisma.DialogueCreateManyInput {
  return {
    unitId: commune.id,
    kind: "dialogue",
    heldOn: toDbDate(someDay(random, `${year}-03-01`, `${year}-10-31`)),
    withWhom: random.pick(["Nhân dân các thôn", "Đoàn viên, thanh niên", "Hội viên nông dân"]),
    subject: random.pick(["Xây dựng nông thôn mới", "Việc làm và vay vốn", "Vệ sinh môi trường"]),
    sessions: 1,
    citizens: random.int(40, 180),
    communes: 1,
    outcome: "Đã trả lời các ý kiến tại chỗ",
  }
}

/** What was told of tasks on the way. */
function notesOf(random: Random, tasks: { id: number }[], year: number): Prisma.PlanTaskNoteCreateManyInput[] {
  return tasks
    .filter(() => random.chance(0.6))
    .map(({ id: taskId }) => ({
      taskId,
      notedOn: toDbDate(someDay(random, `${year}-03-01`, `${year}-05-31`)),
      who: "Cán bộ Ban Xây dựng Đảng",
      text: random.pick([
        "Đã giao việc đến từng chi bộ",
        "Đã họp triển khai, thống nhất cách làm",
        "Đạt khoảng một nửa",
      ]),
    }))
}

async function insertPlans(tx: Tx, random: Random, { communes, themeId, year }: Year): Promise<void> {
  const plans = await withIds(
    tx,
    "plan",
    communes.map((unit) => ({ unitId: unit.id, year, themeId, name: `Kế hoạch học tập và làm theo năm ${year}` })),
  )
  const content = {
    key: "Tuyên truyền, học tập chuyên đề đến từng chi bộ",
    breakthrough: "Giải quyết thủ tục hành chính trước hạn",
    pressing: "Xử lý điểm tồn đọng rác thải trong khu dân cư",
  }
  const rows = plans.flatMap((plan) =>
    (["key", "breakthrough", "pressing"] as const).map((kind, index) => {
      const done = random.chance(0.45)
      return {
        planId: plan.id,
        unitId: plan.unitId,
        year,
        sortOrder: index + 1,
        kind,
        content: content[kind],
        duty: "Nhiệm vụ chính trị năm của đảng bộ",
        owner: "Ban Xây dựng Đảng",
        deadline: toDbDate(`${year}-11-30`),
        doneOn: done ? toDbDate(someDay(random, `${year}-06-01`, `${year}-09-30`)) : null,
        evidence: done ? "Báo cáo kết quả của chi bộ" : "",
      }
    }),
  )
  const tasks = await withIds(tx, "plan_task", rows)
  const targets = plans.flatMap(({ id: planId }): Prisma.PlanTargetCreateManyInput[] => [
    { planId, sortOrder: 1, figureKey: "models", target: random.int(1, 4) },
    { planId, sortOrder: 2, figureKey: "attendances", target: random.int(8, 30) * 10 },
  ])
  await tx.plan.createMany({ data: plans })
  await tx.planTask.createMany({ data: tasks })
  await tx.planTarget.createMany({ data: targets })
  await tx.planTaskNote.createMany({ data: notesOf(random, tasks, year) })
}

async function insertInspections(tx: Tx, random: Random, { heir, communes, year, today }: Year): Promise<void> {
  const startedOn = toDbDate(`${year}-08-10`)
  const [inspection] = await withIds(tx, "inspection", [
    { unitId: heir.id, name: `Kiểm tra việc học tập và làm theo năm ${year}`, startedOn, decision: "215-QĐ/TU" },
  ])
  if (!inspection) return
  const placed = { inspectionId: inspection.id, unitId: heir.id, startedOn }
  // The commune of the sample accounts has one that is still open.
  const [first, ...others] = communes.filter(({ code }) => !sampleCell.startsWith(code))
  const own = communes.filter(({ code }) => sampleCell.startsWith(code))
  const visited = [...(first ? [first] : []), ...own, ...others].slice(0, 12)
  await tx.inspection.create({ data: inspection })
  await tx.inspectionVisit.createMany({
    data: visited.map((commune, i) => ({
      ...placed,
      sortOrder: i + 1,
      visitedUnitId: commune.id,
      heads: random.int(1, 3),
    })),
  })
  await tx.inspectionRecommendation.createMany({
    data: visited.slice(0, 6).map((commune, i) => ({
      ...placed,
      sortOrder: i + 1,
      toUnitId: commune.id,
      content: "Bổ sung thước đo, thời hạn cho nội dung đột phá",
      deadline: toDbDate(addDays(today, i % 2 === 0 ? -20 : 25)),
      doneOn: i % 3 === 0 ? toDbDate(addDays(today, -30)) : null,
      evidence: i % 3 === 0 ? "Báo cáo kết quả thực hiện của đảng ủy xã" : "",
    })),
  })
}

async function insertOutreach(tx: Tx, random: Random, year: Year): Promise<number> {
  const kinds = await tx.outreachKind.findMany({
    where: { key: { in: ["tin-bai", "chuyen-muc", "buoi-bieu-dien"] } },
    orderBy: { sortOrder: "asc" },
  })
  const counts = year.communes.flatMap((commune) =>
    pastMonths(year)
      .slice(-4)
      .flatMap((month) =>
        kinds.map(({ key }) => ({
          unitId: commune.id,
          month: toDbDate(month),
          kindKey: key,
          value: random.int(2, 40),
        })),
      ),
  )
  await inPortions(counts, (data) => tx.outreachCount.createMany({ data }))
  return counts.length
}

/** What communes knew of the year before by one number alone. */
function statedTotalOf(
  random: Random,
  commune: SampleUnit,
  { year }: Year,
  indicator: string,
): Prisma.StatedTotalCreateManyInput {
  return {
    unitId: commune.id,
    breadth: "branch",
    indicator,
    firstDay: toDbDate(`${year - 1}-01-01`),
    lastDay: toDbDate(`${year - 1}-12-31`),
    value: random.int(20, 400),
    qualifier: random.pick(["exact", "over"]),
    source: "Báo cáo năm (dữ liệu mẫu)",
  }
}

async function insertStatedTotals(tx: Tx, random: Random, year: Year) {
  const kind = await tx.outreachKind.findFirstOrThrow({ where: { partOf: null }, orderBy: { sortOrder: "asc" } })
  const stating = year.communes.slice(0, 20)
  await tx.statedTotal.createMany({
    data: stating.map((commune) => statedTotalOf(random, commune, year, indicatorOfKind(kind.key))),
  })
}

/** The year's registers of the living units; returns how many meetings and conferences there are. */
export async function insertYear(tx: Tx, units: SampleUnit[], today: IsoDate) {
  const random = seeded(2026)
  const heir = units.find((unit) => unit.code === heirCode)!
  const communes = units.filter((unit) => unit.level === "newCommune")
  const cells = units.filter((unit) => unit.level === "cell")
  const year = yearOf(today)
  const all: Year = { units, communes, cells, heir, year, today, themeId: await insertTheme(tx, heir, year) }
  const meetings = cells.flatMap((cell) => meetingsOf(random, cell, all))
  const conferences = communes.map((commune) => conferenceOf(random, commune, all))
  await inPortions(meetings, (data) => tx.meeting.createMany({ data }))
  await tx.conference.createMany({ data: conferences })
  await tx.commendation.createMany({ data: communes.map((commune) => praiseOf(random, commune, all)) })
  await tx.dialogue.createMany({ data: communes.slice(0, 40).map((commune) => dialogueOf(random, commune, all)) })
  await insertPlans(tx, random, all)
  await insertInspections(tx, random, all)
  await insertOutreach(tx, random, all)
  const praised = communes.slice(0, 20)
  await tx.praiseLetter.createMany({ data: praised.map((commune) => praiseLetterOf(random, commune, all)) })
  await insertStatedTotals(tx, random, all)
  await carryTheme(tx, all)
  return { meetings: meetings.length, conferences: conferences.length }
}
