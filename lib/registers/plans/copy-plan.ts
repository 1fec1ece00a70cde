import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { editPlanHref } from "@/lib/addresses/known-records"
import { formatDate, parseDate, today, yearOf } from "@/lib/format/dates"
import { addYears } from "@/lib/format/periods"
import type { RawValue, RawValues } from "@/lib/access/outcome"
import type { StoredRecord } from "@/lib/register/register-types"
import { checkThemes } from "../capabilities/theme"
import { findOwnPlan, planEvent } from "./own-plan"
import { planSchema } from "./schema"
import { planStore } from "./store"

const rowsOf = (value: RawValue | undefined) => (Array.isArray(value) ? (value as Record<string, string>[]) : [])

/** What is to be done again next year: the task without what became of it. */
function taskAgain({
  kind = "",
  content = "",
  duty = "",
  owner = "",
  deadline = "",
}: Record<string, string>): RawValues {
  const day = parseDate(deadline)
  return { kind, content, duty, owner, deadline: day ? formatDate(addYears(day, 1)) : "" }
}

/** A plan's values a year later; its document was last year's, and its theme may have ended. */
async function yearLater(scope: Scope, { values }: StoredRecord): Promise<RawValues> {
  const year = Number(values.year) + 1
  const themeId = values.themeId ? Number(values.themeId) : null
  const [problem] = await checkThemes(scope, [{ themeId, year }])
  return {
    unitId: values.unitId!,
    name: String(values.name).replaceAll(String(year - 1), String(year)),
    year: String(year),
    themeId: problem?.themeId || themeId === null ? "" : String(themeId),
    tasks: rowsOf(values.tasks).map(taskAgain),
    targets: values.targets ?? [],
  }
}

/** Makes next year's plan of the same unit from this one, to be edited at once; null when the plan is not the actor's. */
export async function copyPlan(scope: Scope, { id }: { id: number }): Promise<Outcome | null> {
  const plan = await findOwnPlan(scope, id)
  if (!plan) return null
  if (Number(plan.values.year) > yearOf(today())) return refuse("Chỉ lập kế hoạch trước nhiều nhất một năm.")
  const input = planSchema.parse(await yearLater(scope, plan))
  const { unitId, year, name } = input
  const same = await scope.tx.plan.findFirst({ where: { unitId, year, name, deletedAt: null } })
  if (same) return refuse(`Đơn vị đã có kế hoạch “${name}” năm ${year}. Hãy mở kế hoạch đó để sửa.`)
  const [copyId] = await planStore.create(scope, [input])
  const [copy] = await planStore.load(scope, [copyId!])
  const changes = { "Chép từ": { before: "", after: `${plan.title}, năm ${year - 1}` } }
  return { ok: true, events: [planEvent("copy", copy!, changes)], to: editPlanHref(copyId!) }
}
