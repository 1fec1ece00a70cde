import type { Scope } from "@/lib/access/scope"
import { recordHref } from "@/lib/addresses/records"
import { reportHref } from "@/lib/addresses/reports"
import { Prisma } from "@/lib/db/generated/client"
import { reportStatusNames } from "@/lib/glossary"
import { registers } from "@/lib/registers/registry"
import { findReports } from "@/lib/reports/find-report"
import { reportName } from "@/lib/reports/period"
import type { Mention } from "./find-mentions"

/** A record or report in whose text a name stands. */
interface MentionLink {
  label: string
  href: string
}

/** Reports tell their state: what was submitted can no longer be rewritten. */
async function reportLinks(scope: Scope, mentions: Mention[]): Promise<MentionLink[]> {
  const ids = mentions.flatMap((one) => (one.register === "reports" ? [one.recordId] : []))
  const reports = ids.length > 0 ? await findReports(scope, Prisma.sql`r.id = ANY (${ids}::int[])`) : []
  return reports.map((report) => ({
    label: `${reportName(report)}, ${report.unitName} (${reportStatusNames[report.status].toLowerCase()})`,
    href: reportHref(report.id),
  }))
}

/** The records and reports that hold a name, as the actor may open them: by title, with where they are. */
export async function mentionLinks(scope: Scope, mentions: Mention[]): Promise<MentionLink[]> {
  const links: MentionLink[] = []
  for (const register of registers) {
    const ids = mentions.flatMap((one) => (one.register === register.key ? [one.recordId] : []))
    const records = ids.length > 0 ? await register.findMany(scope, ids) : []
    links.push(
      ...records.map(({ id, title }) => ({
        label: `${register.term.name}: ${title}`,
        href: recordHref(register.slug, id),
      })),
    )
  }
  return [...links, ...(await reportLinks(scope, mentions))]
}
