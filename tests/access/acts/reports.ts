import { db } from "@/lib/db/client"
import { belowStaff, home, writersAtHome, type Act, type Acts, type Allowed, type Case } from "../matrix"
import { substituteDraft } from "../matrix-files"
import { freeYearsToType, plantReport, plantTypedReport, type PlantedState } from "../planted-reports"
import type { Fields } from "../questions"
import { day, seen } from "./form-values"

/** Whole years, as a form sends their days. */
const spanOf = (from: number, to: number) => ({ fromOn: `01/01/${from}`, toOn: `31/12/${to}` })

/** A step of a report that stands in a state, made for it. */
function reportAct(state: PlantedState, ok: Allowed, more: Fields = {}): Act[] {
  const fields = async ({ target }: Case) => ({ ...seen(await plantReport(target, state)), ...more })
  return [{ ok, from: "/bao-cao", fields }]
}

/** Reports of a period, from their draft to their end. */
export const reportActs = {
  "lib/reports/actions.ts createReportAction": [
    {
      ok: writersAtHome,
      only: home,
      from: "/bao-cao/moi",
      fields: () => {
        const { from, to } = freeYearsToType()
        return { kind: "interim", ...spanOf(from, to) }
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
        return { draft, unit: String(about.target.id), kind: "interim", ...spanOf(from, to) }
      },
    },
  ],
  "lib/reports/actions.ts typeReportAction": [
    {
      ok: belowStaff,
      from: "/bao-cao",
      fields: ({ target }) => {
        const { from, to } = freeYearsToType()
        return { unit: String(target.id), kind: "interim", ...spanOf(from, to), "numbers.documents": "5" }
      },
    },
  ],
  "lib/reports/actions.ts withdrawTypedAction": [
    {
      ok: belowStaff,
      from: "/bao-cao",
      fields: async ({ target, home: { id } }) => seen(await plantTypedReport(target, id)),
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
} satisfies Acts
