import type { Scope } from "@/lib/access/scope"
import { today } from "@/lib/format/dates"
import { datedFrom, headNames } from "@/lib/format/form-heading"
import { usualCapacity } from "@/lib/letters/heads"
import { headerKind } from "@/lib/units/header-kind"
import { ancestorsOf, findUnit } from "@/lib/units/unit-store"
import { usualAnnex } from "./figure-list"
import type { Report } from "./find-report"

/** What stands around the text of a report in print. */
export type Letter = Pick<
  Report,
  "headerKind" | "upperBody" | "issuingBody" | "place" | "capacity" | "post" | "signer" | "recipients" | "annexFigures"
>

/** The letter of a unit that never wrote one: names from the tree, what nobody can know left blank. */
export async function firstLetter(scope: Scope, unitId: number): Promise<Letter> {
  const unit = (await findUnit(scope, unitId, today()))!
  const above = (await ancestorsOf(scope, unit, today())).at(-1)
  const type = await scope.tx.unitType.findUnique({ where: { key: unit.typeKey } })
  const kind = headerKind(unit.typeKey, type?.isCell ?? false)
  const heading = { unit: unit.name, parent: above?.name ?? "", kind }
  return {
    headerKind: kind,
    ...headNames(heading),
    place: datedFrom(heading),
    capacity: usualCapacity[kind],
    post: kind === "advisory" ? "" : "BÍ THƯ",
    signer: "",
    recipients: "",
    annexFigures: usualAnnex,
  }
}
