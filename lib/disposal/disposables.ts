import { Prisma } from "@/lib/db/generated/client"
import { glossary } from "@/lib/glossary"
import type { Register } from "@/lib/register/define-register"
import { inSlices } from "@/lib/register/in-slices"
import { registers } from "@/lib/registers/registry"
import { findReports } from "@/lib/reports/find-report"
import { reportName } from "@/lib/reports/period"
import { detachedFiles } from "./detached-files"
import type { Disposable } from "./disposable"
import { disposeOf } from "./dispose"
import { keeping } from "./keeping"

/** A register without a rule of keeping is never disposed of. */
function ofRegister(register: Register): Disposable[] {
  const { key, table, rowUnit, term } = register
  const target = Prisma.raw(register.table)
  const rule = keeping[key]
  if (!rule) return []
  return [
    {
      key,
      name: term.name,
      rows: Prisma.sql`SELECT x.id, ${rowUnit} AS unit_id, (${rule.year}) AS year, x.deleted_at FROM ${target} x`,
      namesPerson: rule.namesPerson ?? false,
      titles: async (scope, ids) => {
        const records = await inSlices(ids, (slice) => register.load(scope, slice))
        return new Map(records.map(({ id, title }) => [id, title]))
      },
      dispose: (scope, items, unitId) => disposeOf(scope, { key, table, target }, items, unitId),
    },
  ]
}

/** Reports are never deleted once submitted, so none is waiting to go altogether. */
const reports: Disposable = {
  key: "reports",
  name: glossary.report.name,
  rows: Prisma.sql`SELECT x.id, x.unit_id, (${keeping.reports!.year}) AS year, NULL::timestamptz AS deleted_at FROM report x`,
  namesPerson: false,
  titles: async (scope, ids) => {
    const found = await findReports(scope, Prisma.sql`r.id = ANY (${ids}::int[])`)
    return new Map(found.map((report) => [report.id, `${reportName(report)}, ${report.unitName}`]))
  },
  dispose: (scope, items, unitId) =>
    disposeOf(scope, { key: "reports", table: "report", target: Prisma.sql`report` }, items, unitId),
}

/** Everything that may be on a list of disposal, in the order of a list. */
export const disposables: readonly Disposable[] = [...registers.flatMap(ofRegister), reports, detachedFiles]

/** What bears a key, or undefined. */
export function disposableByKey(key: string): Disposable | undefined {
  return disposables.find((one) => one.key === key)
}
