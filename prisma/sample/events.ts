import { installationScope } from "@/lib/access/installation-scope"
import { recordEvents } from "@/lib/audit/record-event"
import type { Tx } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { reorganise } from "@/lib/units/reorganise/reorganise"
import { emptyReorganisation, type EnteredKind, type Reorganisation } from "@/lib/units/reorganise/reorganisation"
import type { WrittenEvent } from "@/lib/units/reorganise/write-plan"
import type { SampleUnit } from "./unit-draft"
import { rootCode } from "./unit-tree"

/** Carries out an event as an administrator of the topmost unit would; returns how new units are numbered. */
export async function carryOut(
  tx: Tx,
  root: number,
  kind: EnteredKind,
  wish: Partial<Reorganisation> & Pick<Reorganisation, "on">,
): Promise<WrittenEvent["idOf"]> {
  const done = await reorganise(installationScope(tx, root), kind, { ...emptyReorganisation, ...wish })
  if (!done.ok) throw new Error(done.problems.map(({ message }) => message).join(" "))
  await recordEvents(tx, { fullName: "Hệ thống" }, done.events)
  return done.written.idOf
}

const merged = { gone: "X23506-CB03", heir: "X23506-CB01", on: "2026-06-15" }
const renamed = { code: "M21136", name: "Đảng ủy xã Trà Tân (tên mẫu)", on: "2026-08-01" }

/** The cell that ended has no meetings afterwards, and its secretary steps back. */
async function settleMergedCell(tx: Tx, gone: number): Promise<void> {
  await tx.meeting.deleteMany({ where: { unitId: gone, month: { gte: toDbDate(merged.on) } } })
  await tx.person.updateMany({
    where: { isHead: true, memberships: { some: { unitId: gone, validTo: toDbDate(merged.on) } } },
    data: { isHead: false, position: "Phó Bí thư chi bộ" },
  })
}

/** What went on after the reform: two cells of Đăk Mar merged and a commune renamed, both invented. */
export async function insertLaterEvents(tx: Tx, units: SampleUnit[]): Promise<void> {
  const idOf = (code: string) => units.find((unit) => unit.code === code)!.id
  const note = "Dữ liệu mẫu."
  await carryOut(tx, idOf(rootCode), "merge", {
    on: merged.on,
    decision: "15-QĐ/ĐU",
    note,
    ended: [{ unitId: idOf(merged.gone), to: [{ unit: idOf(merged.heir), extent: "whole" }] }],
  })
  await settleMergedCell(tx, idOf(merged.gone))
  await carryOut(tx, idOf(rootCode), "rename", {
    on: renamed.on,
    decision: "120-QĐ/TU",
    note,
    changed: [{ unitId: idOf(renamed.code), name: renamed.name }],
  })
}
