import { z } from "zod"
import { holdsUnit, type Scope } from "@/lib/access/scope"
import type { Outcome } from "@/lib/access/outcome"
import { flashParams } from "@/lib/addresses/flash"
import { templatesHref } from "@/lib/addresses/reports"
import type { AuditVerb } from "@/lib/audit/action-names"
import type { AuditEntry } from "@/lib/audit/record-event"
import { wordDownload } from "@/lib/download"
import { headerKindNames } from "@/lib/glossary"
import type { HeaderKind } from "@/lib/db/generated/enums"
import { partyTemplate } from "@/lib/office/word/party-template"
import type { TakenTemplate } from "./take-template"
import { keysOf, oneOf } from "@/lib/schema-parts"

/** The largest template that is taken. */
export const maxTemplateBytes = 5_000_000

export const removeTemplateInput = z.strictObject({ headerKind: oneOf(keysOf(headerKindNames)) })

/** The kind of header an address names, or null. */
export function headerKindOf(text: string | undefined): HeaderKind | null {
  return text !== undefined && Object.hasOwn(headerKindNames, text) ? (text as HeaderKind) : null
}

/** The template a unit uploaded for one kind of header, or null. */
async function findTemplate(scope: Scope, unitId: number, headerKind: HeaderKind): Promise<Uint8Array | null> {
  const key = { unitId, headerKind, usable: true }
  const found = await scope.tx.reportTemplate.findUnique({ where: { unitId_headerKind_usable: key } })
  return found?.content ?? null
}

/** What a letter of a unit is filled into: the unit's own template, or the one of the installation. */
export async function letterTemplate(scope: Scope, unitId: number, headerKind: HeaderKind): Promise<Uint8Array> {
  return (await findTemplate(scope, unitId, headerKind)) ?? (await partyTemplate(headerKind))
}

interface TemplateState {
  kind: HeaderKind
  /** The name of the unit's own file; null: the one of the installation is used. */
  fileName: string | null
  /** The last file that could not be used, and why. */
  refused: { fileName: string; problems: string[] } | null
}

/** The templates of the actor's own unit, one state for each kind of header; null for a unit that is gone. */
export async function loadTemplates(scope: Scope, search: Record<string, string>) {
  const { unitId, unitName } = scope.actor
  if (!(await holdsUnit(scope, unitId))) return null
  const stored = await scope.tx.reportTemplate.findMany({ where: { unitId }, omit: { content: true } })
  const states: TemplateState[] = []
  for (const kind of keysOf(headerKindNames)) {
    const of = (usable: boolean) => stored.find((one) => one.headerKind === kind && one.usable === usable)
    const refused = of(false)
    states.push({
      kind,
      fileName: of(true)?.fileName ?? null,
      refused: refused ? { fileName: refused.fileName, problems: refused.problems } : null,
    })
  }
  return {
    unitName,
    states,
    saved: search[flashParams.saved],
    problem: search[flashParams.refused] === "chua-chon" ? "Chưa chọn tệp." : null,
  }
}

export type TemplatesData = NonNullable<Awaited<ReturnType<typeof loadTemplates>>>

/** The file of a kind of header: the unit's own, or the one of the installation. */
export async function templateFile(scope: Scope, kindText: string | undefined): Promise<Response | null> {
  const kind = headerKindOf(kindText)
  if (!kind) return null
  const template = await letterTemplate(scope, scope.actor.unitId, kind)
  return wordDownload(template, `Mẫu báo cáo ${headerKindNames[kind].toLowerCase()}`)
}

const event = (action: AuditVerb, unitId: number, kind: HeaderKind, before: string, after: string): AuditEntry => ({
  action: `report-templates.${action}`,
  subject: "report-templates",
  unitId,
  changes: { [headerKindNames[kind]]: { before, after } },
})

/** Keeps an uploaded template: one that can be filled is used from now on; of another it is kept what is wrong with it. Null for a unit that is gone. */
export async function keepTemplate(
  scope: Scope,
  kind: HeaderKind,
  template: TakenTemplate,
): Promise<AuditEntry[] | null> {
  const { unitId } = scope.actor
  if (!(await holdsUnit(scope, unitId))) return null
  const key = { unitId, headerKind: kind }
  await scope.tx.reportTemplate.deleteMany({ where: { ...key, usable: false } })
  const data = { ...template, uploadedAt: new Date() }
  await scope.tx.reportTemplate.upsert({
    where: { unitId_headerKind_usable: { ...key, usable: template.usable } },
    create: { ...key, ...data },
    update: data,
  })
  return template.usable ? [event("update", unitId, kind, "", template.fileName)] : []
}

/** Goes back to the template of the installation. */
export async function removeTemplate(
  scope: Scope,
  { headerKind }: z.infer<typeof removeTemplateInput>,
): Promise<Outcome | null> {
  const { unitId } = scope.actor
  if (!(await holdsUnit(scope, unitId))) return null
  const { count } = await scope.tx.reportTemplate.deleteMany({ where: { unitId, headerKind } })
  if (count === 0) return null
  return {
    ok: true,
    events: [event("remove", unitId, headerKind, "Mẫu riêng", "")],
    to: templatesHref({ flash: { saved: "bo" } }),
  }
}
