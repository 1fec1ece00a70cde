import type { Scope } from "@/lib/access/scope"
import { recordHref, registerHref } from "@/lib/addresses/records"
import type { IsoDate } from "@/lib/format/dates"
import { addDays } from "@/lib/format/periods"
import { listParams } from "@/lib/format/list-params"
import { parseListQuery } from "@/lib/register/list-query"
import type { ListRow } from "@/lib/register/list-sql"
import type { RegisterKey } from "@/lib/register-key"
import { registerByKey } from "@/lib/registers/registry"
import type { WorkItem } from "./work-item"

/** The records of a filtered list, as work: the number is the list's own. */
interface ListedWork {
  register: RegisterKey
  title: string
  unit: string
  /** The list's parameters; its order brings the one that waits longest to the front. */
  search: Record<string, string>
  late: boolean
  /** The days that the first row tells. */
  days?: (first: ListRow) => Pick<WorkItem, "since" | "until">
}

function dayIn(row: ListRow, name: string): IsoDate | undefined {
  const value = row[name]
  return value instanceof Date ? value.toISOString().slice(0, 10) : undefined
}

const staleAfter = 90
const staleSince = (row: ListRow) => {
  const day = dayIn(row, "lastUpdateOn")
  return { since: day && addDays(day, staleAfter) }
}
const stale = { attention: "stale", [listParams.sort]: "lastUpdateOn" }
const neverStarted = { attention: "neverStarted", [listParams.sort]: "registeredOn" }

const works: ListedWork[] = [
  {
    register: "plans",
    title: "Kế hoạch có việc đã quá hạn",
    unit: "kế hoạch",
    search: { attention: "overdue", [listParams.sort]: "openDeadline" },
    late: true,
    days: (row) => ({ until: dayIn(row, "openDeadline") }),
  },
  {
    register: "models",
    title: "Mô hình quá 90 ngày chưa cập nhật",
    unit: "mô hình",
    search: stale,
    late: true,
    days: staleSince,
  },
  {
    register: "exemplars",
    title: "Điển hình quá 90 ngày chưa cập nhật",
    unit: "điển hình",
    search: stale,
    late: true,
    days: staleSince,
  },
  {
    register: "models",
    title: "Mô hình đề xuất, đăng ký mà chưa bắt đầu",
    unit: "mô hình",
    search: neverStarted,
    late: false,
    days: (row) => ({ since: dayIn(row, "registeredOn") }),
  },
  {
    register: "exemplars",
    title: "Điển hình đề xuất, đăng ký mà chưa bắt đầu",
    unit: "điển hình",
    search: neverStarted,
    late: false,
    days: (row) => ({ since: dayIn(row, "registeredOn") }),
  },
]

/** One record opens itself, several their list; null when there is none. */
export async function findListed(scope: Scope, work: ListedWork): Promise<WorkItem | null> {
  const { title, unit, search, late, days } = work
  const register = registerByKey(work.register)
  if (!register.roles.read.includes(scope.actor.role)) return null
  const { total, rows } = await register.rows(scope, parseListQuery(search, register.list), 1)
  const [first] = rows
  if (!first) return null
  const alone = total === 1 && first.id !== null
  return {
    key: `${work.register} ${title}`,
    title,
    href: alone
      ? recordHref(register.slug, first.id!)
      : registerHref(register.slug, { query: new URLSearchParams(search) }),
    count: { number: total, unit },
    late,
    ...days?.(first),
  }
}

/** What is stale, was never begun, or is due, in the actor's branch. */
export async function findListedWork(scope: Scope): Promise<WorkItem[]> {
  const items: WorkItem[] = []
  for (const work of works) {
    const item = await findListed(scope, work)
    if (item) items.push(item)
  }
  return items
}
