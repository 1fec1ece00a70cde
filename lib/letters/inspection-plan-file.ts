import type { Scope } from "@/lib/access/scope"
import type { RawValue } from "@/lib/access/outcome"
import { inspectionPlanLetter } from "@/lib/office/word/inspection-plan"
import { inspections } from "@/lib/registers/inspections/register"
import { loadRecord } from "@/lib/register/loaders"
import { loadHeading } from "@/lib/units/form-heading"
import { openHead, usualCapacity } from "./heads"
import { letterFile } from "./letter-file"
import { letterTemplate } from "./templates"

/** A place to visit in words: the unit of the tree or the body outside it, and how many heads. */
function visited(line: RawValue): string {
  if (typeof line === "string" || Array.isArray(line)) return ""
  const place = String(line.visitedUnitId || line.organisation || "")
  const heads = Number(line.heads ?? 0)
  return heads > 0 ? `${place} (${heads} người đứng đầu)` : place
}

/** The plan of an inspection round as a Word file, by the unit's own template where it has one, to be made when it has been read; null when there is none for this actor. */
export async function inspectionPlanFile(
  scope: Scope,
  id: string | undefined,
): Promise<(() => Promise<Response>) | null> {
  const data = await loadRecord(scope, inspections, id)
  if (!data) return null
  const { record } = data
  const text = (name: string) => String(record.values[name] ?? "")
  const year = Number(text("startedOn").slice(-4))
  const visits = (record.inWords ?? record.values).visits
  const heading = await loadHeading(scope, record.unitId, year)
  const letter = inspectionPlanLetter({
    ...openHead(scope, heading),
    subject: record.title,
    purposes: [],
    contents: [],
    visited: Array.isArray(visits) ? visits.map(visited).filter(Boolean) : [],
    period: text("endedOn")
      ? `từ ngày ${text("startedOn")} đến ngày ${text("endedOn")}`
      : `từ ngày ${text("startedOn")}`,
    team: text("decision") ? [`Theo quyết định ${text("decision")}`] : [],
    arrangements: [],
    signature: { capacity: [usualCapacity[heading.kind]], post: "", name: "" },
    recipients: [],
  })
  const name = `Kế hoạch kiểm tra ${record.title}`
  const template = await letterTemplate(scope, record.unitId, heading.kind)
  return letterFile({ template, letter, name })
}
