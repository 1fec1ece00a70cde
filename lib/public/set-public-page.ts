import { z } from "zod"
import type { Outcome } from "@/lib/access/outcome"
import { holdsUnit, type Scope } from "@/lib/access/scope"
import type { AuditEntry } from "@/lib/audit/record-event"
import { flag, requiredId } from "@/lib/registers/schema-parts"

const slugRule = "Địa chỉ gồm chữ thường không dấu, số và gạch nối, từ 3 đến 60 ký tự, ví dụ xa-dak-mar."

export const publicPageInput = z.strictObject({
  unitId: requiredId(),
  slug: z
    .string({ error: slugRule })
    .trim()
    .min(3, slugRule)
    .max(60, slugRule)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, slugRule),
  enabled: flag,
})

const shown = (page: { slug: string; enabled: boolean } | null) =>
  page ? `${page.enabled ? "Bật" : "Tắt"}, /cong-khai/${page.slug}` : ""

/** Turns the public page of a unit of the branch on or off, at an address of its own; null for a foreign unit. */
export async function setPublicPage(scope: Scope, input: z.infer<typeof publicPageInput>): Promise<Outcome | null> {
  const { unitId, slug, enabled } = input
  if (!(await holdsUnit(scope, unitId))) return null
  const before = await scope.tx.publicPage.findUnique({ where: { unitId } })
  await scope.tx.publicPage.upsert({
    where: { unitId },
    create: { unitId, slug, enabled },
    update: { slug, enabled },
  })
  const changes = { "Trang công khai": { before: shown(before), after: shown({ slug, enabled }) } }
  const event: AuditEntry = { action: "units.publish", subject: "units", recordId: unitId, unitId, changes }
  return { ok: true, events: [event], to: `/don-vi/${unitId}/cong-khai?da-luu=1` }
}
