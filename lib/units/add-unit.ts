import { checkFields, refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { unitHref } from "@/lib/addresses/units"
import { formatDate } from "@/lib/format/dates"
import { formErrors } from "./change-unit"
import { readDecision } from "./decision"
import { reorganise } from "./reorganise/reorganise"
import { emptyReorganisation } from "./reorganise/reorganisation"
import type { AddInput } from "./schema"
import { chosenUnit } from "./search-units"
import { findUnit, unitTypes } from "./unit-store"

/** Adds a unit below another of the branch from a day on. */
export async function addUnit(scope: Scope, input: AddInput): Promise<Outcome> {
  const decided = await readDecision(scope, input)
  if ("errors" in decided) return refuse(checkFields, decided.errors)
  const parent = (await chosenUnit(scope, input.parentId, input.parentIdMa)) ?? 0
  const { name, code, typeKey } = input
  const done = await reorganise(scope, "found", {
    ...emptyReorganisation,
    ...decided,
    newUnits: [{ name, code, typeKey, parent }],
  })
  if (!done.ok) return refuse(checkFields, formErrors(done.problems))
  const id = done.written.idOf(-1)
  const type = (await unitTypes(scope)).find(({ key }) => key === typeKey)
  const added = {
    Tên: name,
    Mã: code,
    Loại: type?.name ?? "",
    "Cấp trên": (await findUnit(scope, parent, decided.on))?.name ?? "",
    "Từ ngày": formatDate(decided.on),
    "Số quyết định": decided.decision,
  }
  const changes = Object.fromEntries(Object.entries(added).map(([label, after]) => [label, { before: "", after }]))
  return {
    ok: true,
    events: [{ action: "units.found", subject: "units", recordId: id, unitId: id, changes }],
    to: unitHref(id, { flash: { saved: true } }),
  }
}
