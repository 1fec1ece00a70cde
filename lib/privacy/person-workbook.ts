import { note, type Scope } from "@/lib/access/scope"
import { readChanges } from "@/lib/history/read-changes"
import { actionName } from "@/lib/audit/action-names"
import { fromDbDate } from "@/lib/db/days"
import { formatInstant } from "@/lib/format/dates"
import {
  commitmentPartNames,
  commitmentStatusNames,
  dataRequestKindNames,
  personCategoryNames,
  roleName,
} from "@/lib/glossary"
import type { Cell } from "@/lib/office/cells"
import { writeWorkbook, type SheetToWrite } from "@/lib/office/write-xlsx"
import { textsReadable } from "@/lib/registers/commitments/privacy"
import { commitments as commitmentRegister } from "@/lib/registers/commitments/register"
import { noteReads, readVerbs } from "@/lib/register/noted-reads"
import { findMentions } from "./find-mentions"
import { mentionLinks } from "./mention-links"
import { personEvent } from "./request-event"
import type { RequestRow } from "./find-requests"

const day = (value: Date | null): Cell => value && fromDbDate(value)
const text = (heading: string, width = 28) => ({ heading, width, kind: "text" as const })
const date = (heading: string) => ({ heading, width: 14, kind: "date" as const })

async function personSheet({ tx }: Scope, personId: number): Promise<SheetToWrite> {
  const row = await tx.person.findUniqueOrThrow({ where: { id: personId } })
  const facts: [string, Cell][] = [
    ["Họ và tên", row.fullName],
    ["Năm sinh", row.birthYear ? String(row.birthYear) : ""],
    ["Chức vụ", row.position],
    ["Diện", personCategoryNames[row.category]],
    ["Là người đứng đầu", row.isHead ? "Có" : "Không"],
    ["Ghi vào hệ thống lúc", formatInstant(row.createdAt)],
    ["Đang hạn chế xử lý từ", row.restrictedAt ? formatInstant(row.restrictedAt) : ""],
    ["Đã xóa lúc", row.deletedAt ? formatInstant(row.deletedAt) : ""],
  ]
  return { name: "Nhân thân", columns: [text("Mục"), text("Nội dung", 50)], rows: facts }
}

async function membershipSheet({ tx }: Scope, personId: number): Promise<SheetToWrite> {
  const rows = await tx.$queryRaw<{ name: string; from: Date; to: Date | null }[]>`
    SELECT unit_name_on(m.unit_id, m.valid_from) AS name, m.valid_from AS "from", m.valid_to AS "to"
    FROM person_membership m WHERE m.person_id = ${personId}::int AND m.valid_to IS DISTINCT FROM m.valid_from
    ORDER BY m.valid_from`
  return {
    name: "Chi bộ",
    columns: [text("Chi bộ", 50), date("Từ ngày"), date("Đến ngày")],
    rows: rows.map((row) => [row.name, day(row.from), day(row.to)]),
  }
}

async function findCommitments({ tx }: Scope, personId: number) {
  return tx.commitment.findMany({
    where: { personId },
    include: { items: { orderBy: { sortOrder: "asc" } }, grade: true },
    orderBy: { year: "asc" },
  })
}

type CommitmentRow = Awaited<ReturnType<typeof findCommitments>>[number]

const withheld = "Nội dung do chi ủy của chi bộ cung cấp."

function itemsText({ items }: CommitmentRow): string {
  const lines = items.map(({ part, action, measure, deadline, duty }) => {
    const name = commitmentPartNames[part as keyof typeof commitmentPartNames]
    return [`${name}: ${action}`, measure, deadline && fromDbDate(deadline), duty].filter(Boolean).join("; ")
  })
  return lines.join("\n")
}

function commitmentCells(row: CommitmentRow, readable: boolean): Cell[] {
  const texts = readable ? [itemsText(row), row.selfReport, row.remark, row.returnReason] : [withheld, "", "", ""]
  const days = [row.submittedOn, row.approvedOn, row.reportedOn, row.concludedOn].map(day)
  return [String(row.year), commitmentStatusNames[row.status], ...days, row.grade?.name ?? "", ...texts]
}

function commitmentSheet(rows: CommitmentRow[], open: Set<number>): SheetToWrite {
  const days = ["Ngày nộp", "Ngày duyệt", "Ngày tự báo cáo", "Ngày ghi kết quả"].map(date)
  const texts = ["Nội dung cam kết", "Tự báo cáo", "Nhận xét", "Lý do trả lại"].map((heading) => text(heading, 45))
  return {
    name: "Bản cam kết",
    columns: [text("Năm", 8), text("Trạng thái", 18), ...days, text("Kết quả", 20), ...texts],
    rows: rows.map((row) => commitmentCells(row, open.has(row.id))),
  }
}

function findTraces({ tx }: Scope, personId: number, commitmentIds: number[]) {
  const about = [
    { subject: "people", recordId: personId },
    { subject: "commitments", recordId: { in: commitmentIds } },
  ]
  return tx.auditEvent.findMany({ where: { OR: about }, orderBy: { id: "asc" } })
}

async function requestSheet({ tx }: Scope, personId: number): Promise<SheetToWrite> {
  const rows = await tx.dataRequest.findMany({ where: { personId }, orderBy: { id: "asc" } })
  return {
    name: "Yêu cầu về dữ liệu",
    columns: [text("Yêu cầu"), date("Ngày nhận"), date("Ngày trả lời"), text("Nội dung", 50), text("Kết quả", 50)],
    rows: rows.map((row) => [
      dataRequestKindNames[row.kind],
      day(row.receivedOn),
      day(row.doneOn),
      row.words,
      row.outcome,
    ]),
  }
}

/** Where the name stands in other records and in reports; whether it is this person no rule can tell. */
async function mentionSheet(scope: Scope, personId: number): Promise<SheetToWrite> {
  const { fullName } = await scope.tx.person.findUniqueOrThrow({ where: { id: personId } })
  const links = await mentionLinks(scope, await findMentions(scope, fullName))
  return {
    name: "Nơi có họ tên này",
    columns: [text("Bản ghi có họ tên này (có thể của người trùng tên)", 80)],
    rows: links.map(({ label }) => [label]),
  }
}

type Trace = Awaited<ReturnType<typeof findTraces>>[number]

const isView = ({ action }: Trace) => readVerbs.some((verb) => action.endsWith(`.${verb}`))

function changesText({ changes }: Trace): string {
  const entries = Object.entries(readChanges(changes))
  return entries.map(([label, { before, after }]) => `${label}: ${before || "—"} → ${after || "—"}`).join("\n")
}

function traceSheet(name: string, traces: Trace[]): SheetToWrite {
  const columns = [
    text("Khi nào", 18),
    text("Ai"),
    text("Vai trò"),
    text("Mục", 20),
    text("Việc"),
    text("Thay đổi", 60),
  ]
  const subjects: Record<string, string> = { people: "Nhân sự", commitments: "Bản cam kết" }
  const rows = traces.map((trace) => [
    formatInstant(trace.at),
    trace.actorName,
    trace.role ? roleName(trace.role) : "",
    subjects[trace.subject] ?? trace.subject,
    actionName(trace.action),
    changesText(trace),
  ])
  return { name, columns, rows }
}

/** Everything that is kept of the person of a request, as one workbook; the reading is noted. Texts only for who reads them on screen too. */
export async function writePersonWorkbook(scope: Scope, request: RequestRow): Promise<Uint8Array> {
  const { personId } = request
  const rows = await findCommitments(scope, personId)
  const ids = rows.map(({ id }) => id)
  const open = await textsReadable(scope, ids)
  const traces = await findTraces(scope, personId, ids)
  note(scope, [personEvent(request, "export")])
  const read = rows.filter(({ id }) => open.has(id))
  noteReads(scope, commitmentRegister, read, "export")
  return writeWorkbook({
    sheets: [
      await personSheet(scope, personId),
      await membershipSheet(scope, personId),
      commitmentSheet(rows, open),
      await mentionSheet(scope, personId),
      await requestSheet(scope, personId),
      traceSheet(
        "Lịch sử thay đổi",
        traces.filter((trace) => !isView(trace)),
      ),
      traceSheet("Lượt xem nội dung", traces.filter(isView)),
    ],
  })
}
