import { noticeVersion } from "@/lib/access/notice-version"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { Prisma } from "@/lib/db/generated/client"
import type { RawValues } from "@/lib/access/outcome"
import type { Role } from "@/lib/access/roles"
import { settingsVersion } from "@/lib/settings/shown-settings"
import type { Scope } from "@/lib/access/scope"
import { makeUnit } from "../factories/unit-tree"
import { actorAt, asActor } from "../factories/actors"
import { makePerson } from "../factories/record-values"
import { shownVersion } from "../factories/settings"
import type { Act, Allowed, Case, Post } from "./matrix"
import { adminAtHome, admins, atHome, cellOnly, importersOf, open, writers, writersAtHome, writersOf } from "./matrix"
import type { RegisterKey } from "@/lib/register-key"
import { registerByKey, registers } from "@/lib/registers/registry"
import { ownDraft, recordSheet, substituteDraft, unitDraft, unitSheet } from "./matrix-files"
import * as planted from "./planted"
import { eventDraft, plantEvent, reformSheet, soundReformFile, unitBelowOf } from "./planted-events"
import { plantConference, plantPlan, plantRecommendation } from "./planted-year"
import { freshValues, plantBatch, plantRecord } from "./planted-records"
import { freeYearsToType, plantReport, type PlantedState } from "./planted-reports"
import { formOf, type Fields } from "./questions"
import { makeAccount, password } from "./world"

const home = ["own"] as const
const day = "01/06/2026"
const newPassword = "một mật khẩu khác hẳn"
const year = String(planted.year)

type Seen = { id: number; version: number }
const seen = ({ id, version }: Seen) => ({ id: String(id), version: String(version) })

let made = 0

/** A valid new record for a unit, where the form takes less than a sheet. */
const newRecords: Record<string, (unitId: number) => Promise<Fields> | Fields> = {
  documents: (unitId) => ({
    unitId: String(unitId),
    typeKey: "ke-hoach",
    symbol: `${++made}-KH/HU`,
    issuedOn: day,
    subject: "Về việc học tập",
  }),
  models: (unitId) => ({ unitId: String(unitId), name: `Mô hình ${++made}`, fieldKey: "kinh-te", proposedOn: day }),
  exemplars: (unitId) => ({
    unitId: String(unitId),
    kind: "person",
    name: `Điển hình ${++made}`,
    fieldKey: "kinh-te",
    proposedOn: day,
  }),
  people: (unitId) => ({ unitId: String(unitId), fullName: `Trần Văn ${++made}`, category: "official", since: day }),
  commitments: async (unitId) => ({ unitId: String(unitId), personId: String((await makePerson(unitId)).id), year }),
}

/** The names of a form: those of repeated lines carry the line's number. */
function flat(values: RawValues, prefix = ""): Fields {
  return Object.entries(values).reduce<Fields>((fields, [name, value]) => {
    const path = prefix + name
    return {
      ...fields,
      ...(typeof value === "string" ? { [path]: value } : flat({ ...value } as RawValues, `${path}.`)),
    }
  }, {})
}

const newRecord = async (register: RegisterKey, unitId: number): Promise<Fields> =>
  newRecords[register]?.(unitId) ?? flat(await freshValues(register, unitId))

const slugOf = (register: RegisterKey) => registerByKey(register).slug
const keys = registers.map(({ key }) => key)
const withFiles = registers.filter(({ attachments }) => attachments).map(({ key }) => key)

const inRecord = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [`record.${name}`, value]))

function recordActs(make: (register: RegisterKey) => Pick<Act, "fields"> & Partial<Act>): Act[] {
  return keys.map((name) => ({ name, ok: writersOf(name), from: `/${slugOf(name)}/moi`, ...make(name) }))
}

/** What is done to a file of a record, taken off or not. */
function fileActs(deletedAt: Date | null): Act[] {
  return withFiles.map((register) => ({
    name: register,
    ok: writersOf(register),
    from: "/van-ban/1",
    fields: async (about) => {
      const { id } = await plantRecord(register, about.target)
      const file = await planted.plantFile(register, id, about.target)
      await db().attachment.update({ where: { id: file.id }, data: { deletedAt } })
      return { register, id: String(id), fileId: String(file.id) }
    },
  }))
}

/** A step of a commitment that stands at the status before it. */
function commitmentStep(
  status: Parameters<typeof planted.plantCommitment>[1],
  more: () => Promise<Fields> | Fields,
): Act[] {
  const fields = async ({ target }: Case) => ({
    ...seen(await planted.plantCommitment(target, status)),
    ...(await more()),
  })
  return [{ ok: cellOnly, from: `/cam-ket/nam/${year}`, fields }]
}

const grade = async () => String((await db().resultGrade.findFirstOrThrow()).id)

/** A unit just below the target, to be changed. */
async function unitBelow({ target }: Case): Promise<Fields> {
  const unit = await makeUnit({ code: `S-${++made}`, parentId: target.id, typeKey: "dang-uy-co-so" })
  return { id: String(unit.id), version: "1", from: day }
}

const unitAct = (more: (about: Case) => Fields): Act[] => [
  { ok: admins, from: "/don-vi/moi", fields: async (about) => ({ ...(await unitBelow(about)), ...more(about) }) },
]

/** An account with a role at the target, to be changed. */
const accountAct = (
  more: (about: Case, account: Awaited<ReturnType<typeof makeAccount>>) => Fields = () => ({}),
): Act[] => [
  {
    ok: admins,
    from: "/tai-khoan/moi",
    fields: async (about) => {
      const account = await makeAccount("leader", about.target.key, about.target.id)
      return { ...seen(account), ...more(about, account) }
    },
  },
]

/** An account of the target, or the player's own in its own position. */
async function sessionOf({ position, account, target }: Case) {
  const accountId = position === "own" ? account.id : target.accountId
  return db().session.create({ data: { accountId, address: "127.0.0.1", device: "khác" } })
}

/** The version of a sheet: everything that was ever saved in its months. */
async function versionsOf(table: "meeting" | "outreach_count", unitId: number, from: string, to: string) {
  const [row] = await db().$queryRaw<{ version: number }[]>`
    SELECT coalesce(sum(version), 0)::int AS version FROM ${Prisma.raw(table)}
    WHERE unit_id = ${unitId} AND month BETWEEN ${from}::date AND ${to}::date`
  return String(row!.version)
}

/** What a page of settings carries as its version, read by somebody who works at the unit. */
async function shownAt(role: Role, unitId: number, version: (scope: Scope) => Promise<string>): Promise<string> {
  return asActor(await actorAt(role, unitId), version)
}

const lifePage = "/mo-hinh/1"

/** Nothing to report in January, in the register of models. */
async function nothing({ target }: Case): Promise<Fields> {
  return { unitId: String(target.id), year, period: "t1", registers: "models" }
}

const requestPage = "/du-lieu-ca-nhan/moi"

/** A step of a request about the data of a new person of the target. */
function requestAct(
  kind: Parameters<typeof planted.plantRequest>[1],
  more: (request: Awaited<ReturnType<typeof planted.plantRequest>>) => Promise<Fields> | Fields,
): Act[] {
  const fields = async ({ target }: Case) => {
    const request = await planted.plantRequest(target, kind)
    return { ...seen(request), ...(await more(request)) }
  }
  return [{ ok: writers, from: requestPage, fields }]
}

/** A list of one old document of the target; an administrator decides only where the unit has no leader, and none of these has. */
const decision = (words: string): Act[] => [
  {
    ok: { leader: home, admin: ["descendant"] },
    from: "/huy-ho-so",
    fields: async ({ target }) => ({ ...seen(await planted.plantDisposal(target)), [words]: "05-QĐ/ĐU" }),
  },
]

const belowStaff = { staff: ["descendant"] } satisfies Allowed

/** A step of a report that stands in a state, made for it. */
function reportAct(state: PlantedState, ok: Allowed, more: Fields = {}): Act[] {
  const fields = async ({ target }: Case) => ({ ...seen(await plantReport(target, state)), ...more })
  return [{ ok, from: "/bao-cao", fields }]
}

/** An account whose role of a cell at the unit waits, asked for by somebody else there; as the list would tick it. */
async function waitingRole({ key, id, accountId }: Case["target"]): Promise<string> {
  const { roles } = await makeAccount("cell", key, id)
  const wait = await db().roleWait.create({
    data: { assignmentId: roles[0]!.id, cause: "granted", askedById: accountId },
  })
  return `${wait.assignmentId}:${wait.id}`
}

/** Every server action. */
export const acts: Record<string, Act[] | typeof open> = {
  "lib/sign-in/sign-in-actions.ts signIn": open,
  "lib/sign-in/sign-in-actions.ts signOut": open,
  "lib/sign-in/own-account-actions.ts changePassword": [
    {
      ok: atHome,
      only: home,
      from: "/ca-nhan",
      fields: () => ({ oldPassword: password, newPassword, repeatPassword: newPassword }),
    },
  ],
  "lib/sign-in/own-account-actions.ts acknowledgeNotice": [
    {
      ok: atHome,
      only: home,
      from: "/thong-bao",
      fields: async ({ account }) => {
        await db().account.update({ where: { id: account.id }, data: { noticeVersion: null, acknowledgedAt: null } })
        return { noticeVersion: String(noticeVersion) }
      },
    },
  ],
  "lib/sign-in/own-account-actions.ts switchRole": [
    {
      ok: atHome,
      from: "/ca-nhan",
      fields: async ({ account, position, target }) => {
        const accountId = position === "own" ? account.id : target.accountId
        const role = await db().roleAssignment.findFirstOrThrow({ where: { accountId } })
        return { assignmentId: String(role.id) }
      },
    },
  ],
  "lib/sign-in/own-account-actions.ts endOtherSession": [
    { ok: atHome, from: "/ca-nhan", fields: async (about) => ({ sessionId: (await sessionOf(about)).id }) },
  ],
  "lib/sign-in/own-account-actions.ts endEverySession": [
    { ok: atHome, only: home, from: "/ca-nhan", fields: () => ({}) },
  ],

  "lib/registers/actions.ts createRecord": recordActs((register) => ({
    otherwise: "refused",
    fields: async ({ target }) => ({ register, ...inRecord(await newRecord(register, target.id)) }),
  })),
  "lib/registers/actions.ts updateRecord": recordActs((register) => ({
    fields: async (about) => {
      const record = await plantRecord(register, about.target)
      const typed = await newRecord(register, about.target.id)
      if ("personId" in record) typed.personId = String(record.personId)
      return { register, ...seen(record), ...inRecord(typed) }
    },
  })),
  "lib/registers/actions.ts deleteRecord": recordActs((register) => ({
    fields: async (about) => ({ register, ...seen(await plantRecord(register, about.target)) }),
  })),
  "lib/registers/actions.ts restoreDeleted": recordActs((register) => ({
    fields: async (about) => {
      const { id } = await plantRecord(register, about.target)
      return { register, ...seen(await planted.plantDeletion(register, id)) }
    },
  })),
  "lib/registers/attachment-actions.ts removeAttachment": fileActs(null),
  "lib/registers/attachment-actions.ts putBackAttachment": fileActs(new Date()),
  "lib/registers/import-actions.ts commitImport": keys.map((register) => ({
    name: register,
    ok: importersOf(register),
    from: `/${slugOf(register)}/nhap`,
    fields: async (about) => ({ register, draft: await ownDraft(register, (id) => id)(about) }),
  })),
  "lib/registers/import-actions.ts undoImport": keys.map((register) => ({
    name: register,
    ok: importersOf(register),
    from: `/${slugOf(register)}/nhap`,
    fields: async ({ target }) => {
      const batch = await plantBatch(register, target, target.accountId)
      return { register, batch: String(batch.id) }
    },
  })),

  "lib/registers/commitments/step-actions.ts submitCommitment": commitmentStep("draft", () => ({ on: day })),
  "lib/registers/commitments/step-actions.ts approveCommitment": commitmentStep("submitted", () => ({ on: day })),
  "lib/registers/commitments/step-actions.ts returnCommitment": commitmentStep("approved", () => ({
    reason: "Chưa cụ thể",
  })),
  "lib/registers/commitments/step-actions.ts reportCommitment": commitmentStep("approved", () => ({
    on: day,
    selfReport: "Đã làm",
  })),
  "lib/registers/commitments/step-actions.ts concludeCommitment": commitmentStep("reported", async () => ({
    on: day,
    gradeId: await grade(),
    remark: "Nhất trí",
  })),
  "lib/registers/commitments/step-actions.ts reopenCommitment": commitmentStep("reported", () => ({})),
  "lib/registers/commitments/step-actions.ts approveCommitments": [
    {
      ok: cellOnly,
      from: `/cam-ket/nam/${year}`,
      fields: async ({ target }) => {
        const { id, version } = await planted.plantCommitment(target, "submitted")
        return { unitId: String(target.id), year, on: day, chosen: `${id}:${version}` }
      },
    },
  ],
  "lib/registers/commitments/step-actions.ts draftCommitments": [
    {
      ok: cellOnly,
      from: `/cam-ket/nam/${year}`,
      fields: async ({ target }) => {
        const { id } = await planted.plantPerson(target)
        return { unitId: String(target.id), year, personId: String(id) }
      },
    },
  ],

  "lib/registers/life-actions.ts withdrawLifeStep": [
    {
      ok: writers,
      from: lifePage,
      fields: async ({ target }) => {
        const model = await planted.plantModel(target)
        const step = await planted.plantStep("models", model.id, target, "recognised")
        return { register: "models", ...seen(model), stepId: String(step.id) }
      },
    },
  ],
  "lib/registers/life-actions.ts replicateRecord": [
    {
      ok: writers,
      from: lifePage,
      fields: async ({ target, home }) => {
        const model = await planted.plantModel(target)
        const other = await makeUnit({ code: `S-${++made}`, parentId: home.id, typeKey: "chi-bo" })
        return { register: "models", ...seen(model), unitId: String(other.id), since: day }
      },
    },
    {
      name: "by a unit of the position",
      ok: writers,
      otherwise: "refused",
      from: lifePage,
      fields: async ({ target, home }) => {
        const model = await planted.plantModel(home)
        const id = target.id === home.id ? (await makeUnit({ code: `S-${++made}`, parentId: home.id })).id : target.id
        return { register: "models", ...seen(model), unitId: String(id), since: day }
      },
    },
  ],
  "lib/registers/life-actions.ts unreplicateRecord": [
    {
      ok: writers,
      from: lifePage,
      fields: async ({ target }) => {
        const model = await planted.plantModel(target)
        const replication = await planted.plantReplication("models", model.id, target.id)
        return { register: "models", ...seen(model), replicationId: String(replication.id) }
      },
    },
  ],

  // One list for the whole installation: no administrator below the topmost unit keeps it.
  "lib/lookups/actions.ts saveLookupRow": [
    {
      ok: {},
      only: home,
      from: "/danh-muc",
      fields: () => ({
        lookup: "practiceFields",
        id: "",
        version: settingsVersion({}),
        "values.name": `Lĩnh vực ${++made}`,
      }),
    },
  ],
  "lib/lookups/actions.ts removeLookupRow": [
    {
      ok: {},
      only: home,
      from: "/danh-muc",
      fields: () => ({ lookup: "practiceFields", id: "khac", version: settingsVersion({ Tên: "Lĩnh vực khác" }) }),
    },
  ],
  "lib/registers/outreach/kind-actions.ts saveOutreachKind": [
    {
      ok: {},
      only: home,
      from: "/tuyen-truyen/loai-hinh",
      fields: () => ({ key: "", version: "1", name: `Loại ${++made}`, unitOfCount: "cuộc" }),
    },
  ],
  "lib/registers/outreach/kind-actions.ts deleteOutreachKind": [
    { ok: {}, only: home, from: "/tuyen-truyen/loai-hinh", fields: () => ({ key: "co", version: "1" }) },
  ],
  "lib/work/actions.ts followRecommendationAction": [
    {
      ok: writers,
      from: "/kien-nghi",
      fields: async ({ target }) => {
        const root = await db().unitPlacement.findFirstOrThrow({ where: { parentId: null } })
        const { id } = await plantRecommendation(target, root.unitId)
        return { id: String(id), doneOn: day, evidence: "Đã bổ sung" }
      },
    },
  ],
  "lib/registers/conferences/actions.ts closeConference": [
    {
      ok: writers,
      from: "/hoi-nghi/1",
      fields: async ({ target }) => ({ ...seen(await plantConference(target)), on: day }),
    },
  ],
  "lib/registers/conferences/actions.ts reopenConference": [
    {
      ok: writers,
      from: "/hoi-nghi/1",
      fields: async ({ target }) => ({ ...seen(await plantConference(target, true)), reason: "Thiếu một chi bộ" }),
    },
  ],
  "lib/registers/plans/actions.ts recordTaskProgress": [
    {
      ok: writers,
      from: "/ke-hoach/1",
      fields: async ({ target }) => {
        const { id, taskId } = await plantPlan(target)
        return { id: String(id), taskId: String(taskId), on: day, text: "Đã họp" }
      },
    },
  ],
  "lib/registers/plans/actions.ts copyPlanAction": [
    {
      ok: writers,
      from: "/ke-hoach/1",
      fields: async ({ target }) => {
        const { id } = await plantPlan(target)
        await db().plan.update({ where: { id }, data: { year: 2024, name: `Kế hoạch ${++made}` } })
        return { id: String(id) }
      },
    },
  ],

  "lib/registers/outreach/actions.ts saveOutreachMonth": [
    {
      ok: writers,
      from: `/tuyen-truyen/thang/${year}-01`,
      fields: async ({ target }) => ({
        unitId: String(target.id),
        month: `01/${year}`,
        version: await versionsOf("outreach_count", target.id, `${year}-01-01`, `${year}-01-31`),
        "counts.tin-bai.value": String(++made),
        "counts.tin-bai.qualifier": "over",
      }),
    },
  ],
  "lib/registers/meetings/actions.ts saveMeetings": [
    {
      ok: writers,
      from: `/sinh-hoat/nam/${year}`,
      fields: async ({ target }) => ({
        unitId: String(target.id),
        year,
        version: await versionsOf("meeting", target.id, `${year}-01-01`, `${year}-12-31`),
        "months.m1.present": String(++made),
        "months.m1.absent": "",
        "months.m1.themeId": "",
      }),
    },
  ],

  "lib/calendar/actions.ts setDeadlinesAction": [
    {
      ok: { staff: ["own", "descendant"] },
      from: `/lich?nam=${year}`,
      fields: async ({ target }) => ({
        unitId: String(target.id),
        year,
        version: await shownAt("staff", target.id, (scope) => shownVersion.deadlines(scope, target.id, planted.year)),
        "days.commitments": `${1 + (++made % 28)}/04/${year}`,
      }),
    },
  ],
  "lib/calendar/actions.ts addOwnDeadlineAction": [
    {
      ok: { staff: ["own", "descendant"] },
      from: `/lich?nam=${year}`,
      fields: ({ target }) => ({
        unitId: String(target.id),
        name: `Việc riêng ${++made}`,
        dueOn: `31/12/${new Date().getFullYear() + 1}`,
      }),
    },
  ],
  "lib/calendar/actions.ts removeOwnDeadlineAction": [
    {
      ok: { staff: ["own", "descendant"] },
      from: `/lich?nam=${year}`,
      fields: async ({ target }) => {
        const data = { unitId: target.id, name: `Việc riêng ${++made}`, dueOn: toDbDate("2099-12-31") }
        return { id: String((await db().ownDeadline.create({ data })).id) }
      },
    },
  ],
  "lib/completeness/actions.ts sayNothingAction": [{ ok: writers, from: `/day-du?nam=${year}`, fields: nothing }],
  "lib/completeness/actions.ts mailReminderAction": [
    {
      ok: { staff: ["own", "descendant"] },
      from: `/day-du?nam=${year}`,
      fields: async ({ target }) => {
        const { id } = await makeAccount("staff", target.key, target.id)
        await db().account.update({ where: { id }, data: { email: `${target.key}@example.vn` } })
        await db().reminderMail.deleteMany({ where: { unitId: target.id } })
        return { unitId: String(target.id), year, period: "t1", register: "" }
      },
    },
  ],
  "lib/completeness/actions.ts takeBackNothingAction": [
    {
      ok: writers,
      from: `/day-du?nam=${year}`,
      fields: async (about) => {
        const month = toDbDate(`${year}-01-01`)
        await db().nothingToReport.createMany({
          data: { unitId: about.target.id, register: "models", month },
          skipDuplicates: true,
        })
        return nothing(about)
      },
    },
  ],

  "lib/privacy/actions.ts setRequestTermsAction": [
    {
      ok: adminAtHome,
      only: home,
      from: "/thoi-han-bao-quan",
      fields: async ({ home: { id } }) => ({
        version: await shownAt("admin", id, shownVersion.requestTerms),
        "days.copy": String(1 + (++made % 364)),
        "days.correction": "10",
        "days.restriction": "10",
        "days.pseudonymisation": "20",
      }),
    },
  ],
  "lib/privacy/actions.ts receiveRequestAction": [
    {
      ok: writers,
      from: requestPage,
      fields: async ({ target }) => ({
        personId: String((await planted.plantPerson(target)).id),
        kind: "copy",
        receivedOn: day,
      }),
    },
  ],
  "lib/privacy/actions.ts closeRequestAction": requestAct("copy", () => ({ doneOn: day, outcome: "Đã trả lời" })),
  "lib/privacy/actions.ts restrictPersonAction": requestAct("restriction", () => ({ decision: "Theo nghị quyết" })),
  "lib/privacy/actions.ts liftRestrictionAction": [
    {
      ok: writers,
      from: requestPage,
      fields: async ({ target }) => {
        const { id, person } = await planted.plantRequest(target, "restriction")
        const on = toDbDate(`${year}-04-02`)
        await db().person.update({ where: { id: person.id }, data: { restrictedAt: on } })
        const data = { doneOn: on, doneBy: "Người thử", restrictedOn: on }
        return { ...seen(await db().dataRequest.update({ where: { id }, data })), decision: "Theo nghị quyết" }
      },
    },
  ],
  "lib/privacy/actions.ts pseudonymisePersonAction": requestAct("pseudonymisation", async ({ person }) => {
    // A name without a planted word: a refused form shows again what was typed.
    await db().person.update({ where: { id: person.id }, data: { fullName: "Trần Văn Thử" } })
    return { typedName: "Trần Văn Thử", basis: "Theo nghị quyết" }
  }),

  "lib/disposal/actions.ts setTermAction": [
    {
      ok: adminAtHome,
      only: home,
      from: "/thoi-han-bao-quan",
      fields: async ({ home: { id } }) => ({
        register: "models",
        version: await shownAt("admin", id, (scope) => shownVersion.term(scope, "models")),
        years: String(1 + (++made % 199)),
        basis: "Bảng thời hạn",
        validFrom: day,
      }),
    },
  ],
  "lib/disposal/actions.ts drawListAction": [
    {
      ok: { staff: home },
      only: home,
      from: "/huy-ho-so",
      fields: async ({ home: { id } }) => {
        await db().disposalList.updateMany({ where: { unitId: id, status: "drawn" }, data: planted.refusal })
        const { id: documentId } = await planted.plantDocument({ key: "a1", id })
        await db().document.update({ where: { id: documentId }, data: { deletedAt: toDbDate("2020-01-01") } })
        return {}
      },
    },
  ],
  "lib/disposal/actions.ts approveListAction": decision("decision"),
  "lib/disposal/actions.ts refuseListAction": decision("reason"),
  "lib/reports/actions.ts createReportAction": [
    {
      ok: writersAtHome,
      only: home,
      from: "/bao-cao/moi",
      fields: () => {
        const { from, to } = freeYearsToType()
        return { kind: "interim", fromYear: String(from), toYear: String(to) }
      },
    },
  ],
  "lib/reports/actions.ts writeTextAction": reportAct("draft", writersAtHome, { "sections.lessons": "Đã sửa" }),
  "lib/reports/actions.ts writeLetterAction": reportAct("draft", writersAtHome, {
    headerKind: "committee",
    issuingBody: "Đảng ủy",
    subject: "Kết quả",
  }),
  "lib/reports/actions.ts issueReportAction": reportAct("accepted", writersAtHome, {
    symbol: "05-BC/ĐU",
    issuedOn: day,
  }),
  "lib/reports/actions.ts removeReportAction": reportAct("draft", writersAtHome),
  "lib/reports/actions.ts submitReportAction": reportAct("draft", writersAtHome),
  "lib/reports/actions.ts withdrawReportAction": reportAct("submitted", writersAtHome),
  "lib/reports/actions.ts correctReportAction": [
    {
      ok: writersAtHome,
      from: "/bao-cao",
      fields: async ({ target }) => {
        const { id } = await plantReport(target, "accepted")
        const line = await db().reportLine.findFirstOrThrow({ where: { submission: { reportId: id } } })
        const number = { line: String(line.id), figure: "documents", old: "5", new: "6" }
        return { id: String(id), ...number, reason: "Đếm thiếu" }
      },
    },
  ],
  "lib/reports/actions.ts acceptReportAction": reportAct("submitted", belowStaff),
  "lib/reports/actions.ts acceptReportsAction": [
    {
      ok: belowStaff,
      from: "/bao-cao",
      fields: async ({ target }) => {
        const { id: reportId } = await plantReport(target, "submitted")
        const { id } = await db().reportSubmission.findFirstOrThrow({ where: { reportId } })
        return { submissions: String(id) }
      },
    },
  ],
  "lib/reports/actions.ts returnReportAction": reportAct("submitted", belowStaff, { reason: "Chưa đủ" }),
  "lib/reports/actions.ts substituteReportAction": [
    {
      ok: belowStaff,
      from: "/bao-cao",
      fields: async (about) => {
        const { from, to } = freeYearsToType()
        const draft = await substituteDraft(about, about.account.id, { from, to })
        return { draft, unit: String(about.target.id), kind: "interim", fromYear: String(from), toYear: String(to) }
      },
    },
  ],
  "lib/reports/actions.ts typeReportAction": [
    {
      ok: belowStaff,
      from: "/bao-cao",
      fields: ({ target }) => {
        const { from, to } = freeYearsToType()
        const years = { fromYear: String(from), toYear: String(to) }
        return { unit: String(target.id), kind: "interim", ...years, "numbers.documents": "5" }
      },
    },
  ],
  "lib/reports/actions.ts lockReportAction": reportAct("accepted", belowStaff),
  "lib/reports/actions.ts removeTemplateAction": [
    {
      ok: writersAtHome,
      only: home,
      from: "/bao-cao/mau",
      fields: async ({ home: { id } }) => {
        const key = { unitId: id, headerKind: "committee" as const, usable: true }
        const file = { fileName: "mẫu.docx", content: new Uint8Array([1]) }
        await db().reportTemplate.upsert({
          where: { unitId_headerKind_usable: key },
          create: { ...key, ...file },
          update: file,
        })
        return { headerKind: "committee" }
      },
    },
  ],

  "lib/public/actions.ts setPublicPageAction": [
    {
      ok: { admin: writers.staff, staff: writers.staff },
      from: "/don-vi/1/cong-khai",
      fields: async ({ target }) => ({
        unitId: String(target.id),
        version: await shownAt("staff", target.id, (scope) => shownVersion.publicPage(scope, target.id)),
        slug: `trang-${++made}`,
        enabled: "on",
      }),
    },
  ],

  "lib/units/actions.ts addUnitAction": [
    {
      ok: admins,
      otherwise: "refused",
      from: "/don-vi/moi",
      fields: ({ target }) => ({
        name: "Chi bộ mới",
        code: `N-${++made}`,
        typeKey: "chi-bo",
        from: day,
        parentId: String(target.id),
      }),
    },
  ],
  "lib/units/actions.ts renameUnitAction": unitAct(() => ({ name: `Tên mới ${++made}` })),
  "lib/units/actions.ts retypeUnitAction": unitAct(() => ({ typeKey: "chi-bo" })),
  "lib/units/actions.ts recodeUnitAction": [
    {
      ok: admins,
      from: "/don-vi/moi",
      fields: async (about) => {
        const { id, version } = await unitBelow(about)
        return { id: id!, version: version!, code: `M-${++made}` }
      },
    },
  ],
  "lib/units/actions.ts startMoveAction": [
    {
      name: "from the position",
      ok: admins,
      otherwise: "refused",
      from: "/don-vi/sap-xep/chuyen",
      fields: async ({ target, home: own }) => ({
        "units.0.unit": String((await unitBelowOf(target.id)).id),
        parentId: String((await unitBelowOf(own.id)).id),
        from: day,
      }),
    },
    {
      name: "to the position",
      ok: admins,
      otherwise: "refused",
      from: "/don-vi/sap-xep/chuyen",
      fields: async ({ target, home: own }) => {
        const above = await unitBelowOf(own.id)
        const unit = String((await unitBelowOf(above.id)).id)
        return { "units.0.unit": unit, parentId: String(target.id), from: day }
      },
    },
  ],
  "lib/units/actions.ts startMergeAction": [
    {
      ok: admins,
      otherwise: "refused",
      from: "/don-vi/sap-xep/gop",
      fields: async ({ target, home: own }) => ({
        "units.0.unit": String((await unitBelowOf(target.id)).id),
        into: "existing",
        intoId: String((await unitBelowOf(own.id)).id),
        from: day,
      }),
    },
  ],
  "lib/units/actions.ts startSplitAction": [
    {
      ok: admins,
      otherwise: "refused",
      from: "/don-vi/sap-xep/tach",
      fields: async ({ target }) => ({
        unitId: String((await unitBelowOf(target.id)).id),
        "parts.0.name": "Phần mới",
        "parts.0.typeKey": "chi-bo",
        old: "ends",
        from: day,
      }),
    },
  ],
  "lib/units/actions.ts startDissolveAction": [
    {
      ok: admins,
      otherwise: "refused",
      from: "/don-vi/sap-xep/giai-the",
      fields: async ({ target }) => ({ "units.0.unit": String((await unitBelowOf(target.id)).id), from: day }),
    },
  ],
  "lib/units/actions.ts assignDraftAction": [
    {
      ok: adminAtHome,
      from: "/don-vi/sap-xep/xem-truoc/1",
      fields: async (about) => ({ draft: (await eventDraft(about)).draft }),
    },
  ],
  "lib/units/actions.ts carryOutDraftAction": [
    { ok: adminAtHome, from: "/don-vi/sap-xep/xem-truoc/1", fields: eventDraft },
  ],
  "lib/units/actions.ts dropDraftAction": [
    {
      ok: adminAtHome,
      from: "/don-vi/sap-xep/xem-truoc/1",
      fields: async (about) => ({ draft: (await eventDraft(about)).draft }),
    },
  ],
  "lib/units/actions.ts undoEventAction": [
    { ok: admins, from: "/don-vi/sap-xep/1", fields: async (about) => ({ event: String(await plantEvent(about)) }) },
  ],
  "lib/units/actions.ts commitUnitImport": [
    { ok: adminAtHome, from: "/don-vi/moi", fields: async (about) => ({ draft: await unitDraft((id) => id)(about) }) },
  ],

  "lib/accounts/actions.ts createAccountAction": [
    {
      ok: admins,
      otherwise: "refused",
      from: "/tai-khoan/moi",
      fields: ({ target }) => ({
        username: `moi-${++made}`,
        fullName: "Người mới",
        initialSecret: newPassword,
        role: "leader",
        unitId: String(target.id),
      }),
    },
  ],
  "lib/accounts/actions.ts renameAccountAction": accountAct(() => ({ fullName: "Tên mới" })),
  "lib/accounts/actions.ts changeEmailAction": accountAct(() => ({ email: "ten@example.vn" })),
  "lib/accounts/actions.ts changeOwnEmailAction": [
    { ok: atHome, only: home, from: "/ca-nhan", fields: () => ({ email: "toi@example.vn" }) },
  ],
  "lib/accounts/actions.ts grantRoleAction": [
    ...accountAct(({ target }) => ({ role: "staff", unitId: String(target.id) })),
    {
      name: "at a unit of the position",
      ok: admins,
      otherwise: "refused",
      from: "/tai-khoan/moi",
      fields: async ({ target, home }) => {
        const account = await makeAccount("leader", home.key, home.id)
        return { ...seen(account), role: "staff", unitId: String(target.id) }
      },
    },
    {
      name: "to oneself",
      ok: { admin: [] },
      otherwise: "refused",
      from: "/tai-khoan/moi",
      fields: ({ account, target }) => ({ ...seen(account), role: "staff", unitId: String(target.id) }),
    },
  ],
  "lib/accounts/second-person/actions.ts decideRoles": (["confirmed", "refused"] as const).map((decision) => ({
    name: decision,
    ok: { admin: ["own", "descendant"], staff: ["descendant"] },
    from: "/xac-nhan",
    fields: async ({ target }) => ({ decision, chosen: await waitingRole(target) }),
  })),
  "lib/accounts/second-person/actions.ts seeAccess": [
    { ok: cellOnly, only: home, from: "/", fields: () => ({ until: new Date().toISOString() }) },
  ],
  "lib/accounts/actions.ts revokeRoleAction": accountAct((_, account) => ({
    assignmentId: String(account.roles[0]!.id),
  })),
  "lib/accounts/actions.ts lockAccount": accountAct(),
  "lib/accounts/actions.ts unlockAccount": accountAct(),
  "lib/accounts/actions.ts resetPasswordAction": accountAct(() => ({ initialSecret: newPassword })),
}

const pdf = () => new File(["%PDF-1.4 thử"], "thử.pdf")

function withFile(fields: Fields, file: File): FormData {
  const form = formOf(fields)
  form.append("tep", file)
  return form
}

const life = (register: "models" | "exemplars"): Post[] => [
  {
    ok: writers,
    path: async (about) => `/${slugOf(register)}/${(await plantRecord(register, about.target)).id}/buoc`,
    form: () => withFile({ buoc: "note", ngay: day, "minh-chung": "Đã họp", version: "1", "khong-mat": "on" }, pdf()),
  },
]

/** Every handler that takes a POST. */
export const posts: Record<string, Post[]> = {
  "/(office)/[register]/[id]/tep/route": withFiles.map((register) => ({
    name: register,
    ok: writersOf(register),
    path: ({ target }) => `/${slugOf(register)}/${target.records[register]}/tep`,
    form: () => withFile({ "khong-mat": "on" }, pdf()),
  })),
  "/(office)/[register]/nhap/tai-len/route": keys.map((register) => ({
    name: register,
    ok: importersOf(register),
    only: home,
    path: () => `/${slugOf(register)}/nhap/tai-len`,
    form: async ({ player, target }) =>
      withFile(
        {},
        new File([await recordSheet(register, player.role === "cell" ? "cell" : "staff", target.id)], "sổ.xlsx"),
      ),
  })),
  "/(office)/bao-cao/mau/[kind]/route": [
    { ok: writersAtHome, only: home, path: () => "/bao-cao/mau/cell", form: () => withFile({}, pdf()) },
  ],
  "/(office)/bao-cao/nhap-thay/tai-len/route": [
    {
      ok: belowStaff,
      path: ({ target }) => `/bao-cao/nhap-thay/tai-len?donVi=${target.id}&loai=final&tu-nam=2017&den-nam=2019`,
      form: () => withFile({}, pdf()),
    },
  ],
  "/api/don-vi/nhap/route": [
    {
      ok: adminAtHome,
      only: home,
      path: () => "/api/don-vi/nhap",
      form: ({ target }) => withFile({}, new File([unitSheet(`M-${target.key}`)], "đơn vị.csv")),
    },
  ],
  "/api/don-vi/sap-xep/route": [
    {
      ok: adminAtHome,
      only: home,
      path: () => "/api/don-vi/sap-xep",
      form: () => withFile({}, new File([reformSheet()], "sắp xếp.csv")),
    },
    {
      name: "one that was kept",
      ok: adminAtHome,
      path: () => "/api/don-vi/sap-xep",
      form: async (about) => formOf({ "tep-da-tai": await soundReformFile(about) }),
    },
  ],
  "/(office)/ho-so/mo-hinh/[id]/buoc/route": life("models"),
  "/(office)/ho-so/dien-hinh/[id]/buoc/route": life("exemplars"),
}
