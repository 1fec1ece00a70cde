import { recordHref } from "@/lib/addresses/records"
import { reportHref } from "@/lib/addresses/reports"
import { Prisma } from "@/lib/db/generated/client"
import { glossary } from "@/lib/glossary"
import type { Register } from "@/lib/register/register-types"
import { inSlices } from "@/lib/register/in-slices"
import { registers } from "@/lib/registers/registry"
import { findReports } from "@/lib/reports/find-report"
import { keptReports } from "@/lib/reports/kept-reports"
import { reportName } from "@/lib/reports/period"
import { detachedFiles } from "./detached-files"
import type { Disposable } from "./disposable"
import { disposeOf } from "./dispose"

function ofRegister(register: Register): Disposable {
  const { key, rowUnit, term, keeping } = register
  return {
    key,
    name: term.name,
    rows: Prisma.sql`SELECT x.id, ${rowUnit} AS unit_id, (${keeping.year}) AS year, x.deleted_at FROM ${Prisma.raw(register.table)} x`,
    namesPerson: keeping.namesPerson,
    titles: async (scope, ids) => {
      const records = await inSlices(ids, (slice) => register.load(scope, slice))
      return new Map(records.map(({ id, title }) => [id, title]))
    },
    dispose: (scope, items, unitId) =>
      disposeOf(scope, { ...register, hrefOf: (id) => recordHref(register.slug, id) }, items, unitId),
  }
}

/** Reports are never deleted once submitted, so none is waiting to go altogether. */
const reports: Disposable = {
  key: keptReports.key,
  name: glossary.report.name,
  rows: Prisma.sql`SELECT x.id, x.unit_id, (${keptReports.keeping.year}) AS year, NULL::timestamptz AS deleted_at FROM report x`,
  namesPerson: keptReports.keeping.namesPerson,
  titles: async (scope, ids) => {
    const found = await findReports(scope, Prisma.sql`r.id = ANY (${ids}::int[])`)
    return new Map(found.map((report) => [report.id, `${reportName(report)}, ${report.unitName}`]))
  },
  dispose: (scope, items, unitId) =>
    disposeOf(scope, { ...keptReports, hrefOf: (id) => reportHref(id) }, items, unitId),
}

/** Everything that may be on a list of disposal, in the order of a list. */
export const disposables: readonly Disposable[] = [...registers.map(ofRegister), reports, detachedFiles]

/** What bears a key, or undefined. */
export function disposableByKey(key: string): Disposable | undefined {
  return disposables.find((one) => one.key === key)
}
