import { z } from "zod"
import type { Outcome } from "@/lib/access/outcome"
import { holdsUnit, type Scope } from "@/lib/access/scope"
import { publicSettingHref } from "@/lib/addresses/units"
import { holdSettings, overtaken } from "@/lib/settings/shown-settings"
import type { AuditEntry } from "@/lib/audit/record-event"
import { flag, requiredId, seenSettings } from "@/lib/schema-parts"
import { pageInWords, shownPage } from "./shown-page"

const slugRule = "Địa chỉ gồm chữ thường không dấu, số và gạch nối, từ 3 đến 60 ký tự, ví dụ xa-dak-mar."

export const publicPageInput = z.strictObject({
  unitId: requiredId(),
  version: seenSettings,
  slug: z
    .string({ error: slugRule })
    .trim()
    .min(3, slugRule)
    .max(60, slugRule)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, slugRule),
  enabled: flag,
})

/** Turns the public page of a unit of the branch on or off, at an address of its own; null for a foreign unit. */
export async function setPublicPage(scope: Scope, input: z.infer<typeof publicPageInput>): Promise<Outcome | null> {
  const { unitId, version, ...page } = input
  if (!(await holdsUnit(scope, unitId))) return null
  await holdSettings(scope, "publicPages")
  const stored = await scope.tx.publicPage.findUnique({ where: { unitId } })
  const late = overtaken(version, shownPage(stored), shownPage(page))
  if (late) return late
  await scope.tx.publicPage.upsert({ where: { unitId }, create: { unitId, ...page }, update: page })
  const changes = { "Trang công khai": { before: pageInWords(stored), after: pageInWords(page) } }
  const event: AuditEntry = { action: "units.publish", subject: "units", recordId: unitId, unitId, changes }
  return { ok: true, events: [event], to: publicSettingHref(unitId, { flash: { saved: true } }) }
}
