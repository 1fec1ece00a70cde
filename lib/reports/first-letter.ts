import type { Scope } from "@/lib/access/scope"
import { today } from "@/lib/format/dates"
import type { headerKindNames } from "@/lib/glossary"
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
  const headerKind: keyof typeof headerKindNames = type?.isCell ? "cell" : "committee"
  return {
    headerKind,
    upperBody: above?.name ?? "",
    issuingBody: unit.name,
    place: "",
    capacity: headerKind === "cell" ? "T/M CHI BỘ" : "T/M BAN THƯỜNG VỤ",
    post: "BÍ THƯ",
    signer: "",
    recipients: "",
    annexFigures: usualAnnex,
  }
}
