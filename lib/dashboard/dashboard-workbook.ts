import type { Scope } from "@/lib/access/scope"
import { workbookDownload } from "@/lib/download"
import { formatInstant } from "@/lib/format/dates"
import { beforeText, periodText } from "@/lib/format/months"
import { sentence } from "@/lib/format/sentence"
import { wholeNumber } from "@/lib/format/whole-number"
import { glossary, structureViewInline, undividedName } from "@/lib/glossary"
import { writeWorkbook, type SheetToWrite } from "@/lib/office/write-xlsx"
import { eventText } from "@/lib/units/reorganise/event-text"
import { addFigures } from "@/lib/roll-up/figure-values"
import { countedFigures } from "@/lib/roll-up/figures"
import { withRests, type Rests } from "@/lib/roll-up/load-rests"
import { formatApproximate, wordOfSum } from "@/lib/format/approximate"
import { wordOf } from "@/lib/qualifier"
import { loadDashboard, type DashboardData } from "./load-dashboard"
import { partText } from "@/lib/units/lineage/part-text"

/** What every sheet says of its numbers: of whom, of when, along which structure. */
function titleOf(data: DashboardData): string {
  const view = data.query.restated ? structureViewInline.now : structureViewInline.then
  return `Số liệu của ${data.unit.name}, ${periodText(data.query)}; ${view}; số hiện thời, đến ${formatInstant(data.readAt)}.`
}

const numbers = countedFigures.map(({ name, unitOfCount }) => {
  return { heading: `${name} (${unitOfCount})`, width: 16, kind: "number" as const }
})

function undividedLine(undivided: Rests) {
  if (undivided.size === 0) return []
  return [{ name: undividedName, state: "", values: withRests(addFigures([]), undivided) }]
}

/** Direct children, those that ended apart, and the unit's own: they add up to the branch. */
function childrenSheet(data: DashboardData): SheetToWrite {
  const { figures, unit } = data
  const lines = [
    ...figures.children.map(({ name, alive, values }) => ({
      name,
      state: alive ? "" : "đã sáp nhập, giải thể",
      values,
    })),
    { name: `Riêng ${unit.name}`, state: "", values: figures.own },
    ...undividedLine(figures.rests.undivided),
  ]
  return {
    name: "Đơn vị trực thuộc",
    note: titleOf(data),
    columns: [
      { heading: "Đơn vị", width: 40, kind: "text" },
      { heading: "Tình trạng", width: 24, kind: "text" },
      ...numbers,
    ],
    rows: lines.map(({ name, state, values }) => [name, state, ...countedFigures.map(({ key }) => values[key])]),
    total: "Tổng cộng",
    frozenColumns: 1,
  }
}

function figuresSheet(data: DashboardData): SheetToWrite {
  const { branch, own, rests, before } = data.figures
  return {
    name: "Chỉ tiêu",
    note: titleOf(data),
    columns: [
      { heading: "Chỉ tiêu", width: 44, kind: "text" },
      { heading: "Đơn vị tính", width: 16, kind: "text" },
      { heading: "Toàn nhánh", width: 16, kind: "number" },
      { heading: sentence(beforeText(data.query)), width: 16, kind: "number" },
      { heading: "Riêng đơn vị", width: 16, kind: "number" },
      { heading: "Toàn nhánh: chưa ghi chi tiết", width: 16, kind: "number" },
      { heading: "Toàn nhánh: mức chính xác", width: 14, kind: "text" },
      { heading: "Định nghĩa", width: 80, kind: "text" },
    ],
    rows: countedFigures.map(({ key, name, unitOfCount, definition }) => {
      const rest = rests.branch.get(key)
      const word = wordOfSum((rest?.words ?? []).map(wordOf))
      return [name, unitOfCount, branch[key], before?.[key] ?? null, own[key], rest?.value ?? null, word, definition]
    }),
  }
}

function outreachSheet(data: DashboardData): SheetToWrite[] {
  if (data.outreach.length === 0) return []
  return [
    {
      name: glossary.outreach.name,
      note: titleOf(data),
      columns: [
        { heading: "Chỉ tiêu", width: 44, kind: "text" },
        { heading: "Đơn vị tính", width: 16, kind: "text" },
        { heading: "Toàn nhánh", width: 20, kind: "text" },
        { heading: "Riêng đơn vị", width: 20, kind: "text" },
      ],
      rows: data.outreach.map(({ label, unitOfCount, branch, own }) => [
        label,
        unitOfCount,
        formatApproximate(branch.value, branch.word),
        formatApproximate(own.value, own.word),
      ]),
    },
  ]
}

/** What somebody who compares years or views must know: events in between, and numbers that could not be divided. */
function remarksOf({ trendEvents, partPredecessors }: DashboardData): string[] {
  return [...trendEvents.map(eventText), ...partPredecessors.map((part) => partText(part, "số"))]
}

function remarksSheet(data: DashboardData): SheetToWrite[] {
  const remarks = remarksOf(data)
  if (remarks.length === 0) return []
  const columns = [{ heading: "Sắp xếp tổ chức có liên quan", width: 110, kind: "text" as const }]
  return [{ name: "Ghi chú", columns, rows: remarks.map((remark) => [remark]) }]
}

/** What a unit's dashboard shows, as a workbook in the same view; null when the actor does not know the unit. */
export async function dashboardWorkbook(
  scope: Scope,
  unit: string | undefined,
  search: Record<string, string>,
): Promise<Response | null> {
  const unitId = wholeNumber(unit)
  const data = unitId === null ? null : await loadDashboard(scope, unitId, search)
  if (!data) return null
  const sheets = [childrenSheet(data), figuresSheet(data), ...outreachSheet(data), ...remarksSheet(data)]
  return workbookDownload(await writeWorkbook({ sheets }), `Số liệu ${data.unit.name} ${periodText(data.query)}`)
}
