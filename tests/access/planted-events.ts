import { asActor, actorAt } from "../factories/actors"
import { carryOut } from "../factories/reorganisations"
import { makeUnit } from "../factories/unit-tree"
import { compilePlan } from "@/lib/units/reorganise/compile-plan"
import { emptyReorganisation } from "@/lib/units/reorganise/reorganisation"
import { fingerprintOf, keepDraft } from "@/lib/units/wizard/drafts"
import type { Case } from "./matrix"
import { ownerOf, type Owner } from "./matrix-files"
import { plantDraft } from "./planted"

const on = "2026-06-01"
let made = 0

/** A new unit directly below another. */
export const unitBelowOf = (parentId: number) => makeUnit({ code: `E-${++made}`, parentId, typeKey: "dang-uy-co-so" })

/** An event that an administrator of the target entered: it founded a unit there. */
export async function plantEvent({ target }: Case): Promise<number> {
  const name = `Đơn vị mới ${++made}`
  const newUnits = [{ name, code: `E-${++made}`, typeKey: "dang-uy-co-so", parent: target.id }]
  return (await carryOut(await actorAt("admin", target.id), "found", { on, newUnits })).eventId
}

/** A draft to dissolve a new unit below the owner's, with what stands for its plan. */
async function draftOf({ unitId, accountId }: Owner) {
  const owner = await actorAt("admin", unitId, { accountId })
  const unit = await unitBelowOf(unitId)
  const wish = { ...emptyReorganisation, on, ended: [{ unitId: unit.id, to: [] }] }
  return asActor(owner, async (scope) => ({
    draft: await keepDraft(scope, "dissolve", wish),
    fingerprint: fingerprintOf(await compilePlan(scope, wish)),
  }))
}

/** A draft of the player's own in its own position, else of an account there. */
export const eventDraft = (about: Case) => draftOf(ownerOf(about))

/** A file of a reform that dissolves a unit, by default one that nobody has. */
export function reformSheet(code = "KHONG-CO"): Uint8Array<ArrayBuffer> {
  const lines = ["Mã cũ,Mã mới,Phạm vi,Từ ngày", `${code},,Toàn bộ,01/06/2026`]
  return new Uint8Array(new TextEncoder().encode(lines.join("\n")))
}

/** A file of a reform without errors, uploaded. */
export async function soundReformFile(about: Case): Promise<string> {
  const owner = ownerOf(about)
  const { code } = await unitBelowOf(owner.unitId)
  return (await plantDraft("reform", owner, about.target.key, reformSheet(code))).id
}

/** One with an error, uploaded. */
export async function reformFile(about: Case): Promise<string> {
  return (await plantDraft("reform", ownerOf(about), about.target.key, reformSheet())).id
}
