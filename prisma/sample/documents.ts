import type { Tx } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { addDays, mergerDay } from "./calendar"
import {
  cascadedPlans,
  centralDocuments,
  type DocumentText,
  laterCentralDocuments,
  provincialDocuments,
} from "./document-texts"
import { type Random, seeded } from "./random"
import { withIds, type WithId } from "./rows"
import type { SampleUnit } from "./unit-draft"
import { provinceCode } from "./unit-tree"
import type { ProvinceCode } from "./unit-files"

/** A document in a unit's register. Links name the holder's code and the symbol: "T62 24-KH/TU". */
type DocumentDraft = Omit<DocumentText, "carriesOut" | "replaces"> & {
  unit: SampleUnit
  carriesOut: string[]
  replaces: string[]
}

const keyOf = ({ unit, symbol }: DocumentDraft) => `${unit.code} ${symbol}`

function register(unit: SampleUnit, texts: DocumentText[]): DocumentDraft[] {
  const here = (symbols: string[] = []) => symbols.map((symbol) => `${unit.code} ${symbol}`)
  return texts.map((text) => ({
    ...text,
    unit,
    carriesOut: here(text.carriesOut),
    replaces: here(text.replaces),
  }))
}

function planBelow(random: Random, unit: SampleUnit, above: DocumentDraft, numberFrom: number): DocumentDraft {
  const suffix = { "huyen-uy": "HU", "thi-uy": "ThU", "thanh-uy": "ThU" }[unit.typeKey] ?? "ĐU"
  const number = String(numberFrom + random.int(0, 19)).padStart(2, "0")
  return {
    unit,
    symbol: `${number}-KH/${suffix}`,
    typeKey: "ke-hoach",
    issuerName: null,
    issuedOn: addDays(above.issuedOn, random.int(12, 75)),
    subject: above.subject,
    carriesOut: [keyOf(above)],
    replaces: [],
  }
}

/** Who stood directly below a unit on a day. */
function below(units: SampleUnit[], parent: SampleUnit, day: string): SampleUnit[] {
  const era = (unit: SampleUnit) => unit.placements.findLast((placement) => placement.from <= day)
  return units.filter((unit) => era(unit)?.parent === parent.code && era(unit)?.relation === "child")
}

/** Most units below issue a plan of their own, and then so do most of those below them; some have not. */
function cascade(random: Random, units: SampleUnit[], plan: DocumentDraft, numberFrom: number): DocumentDraft[] {
  return below(units, plan.unit, plan.issuedOn)
    .filter((unit) => unit.level !== "cell" && random.chance(0.7))
    .flatMap((unit) => {
      const own = planBelow(random, unit, plan, numberFrom)
      return [own, ...cascade(random, units, own, numberFrom)]
    })
}

function provinceDocuments(random: Random, units: SampleUnit[], province: ProvinceCode): DocumentDraft[] {
  const unit = units.find(({ code }) => code === provinceCode(province))!
  const dissolved = unit.placements.some(({ from }) => from === mergerDay)
  const received = dissolved ? centralDocuments : [...centralDocuments, ...laterCentralDocuments]
  const held = register(unit, [...received, ...provincialDocuments[province]])
  const plans = cascadedPlans[province].flatMap(({ symbol, numberFrom }) => {
    const plan = held.find((document) => document.symbol === symbol)!
    return cascade(random, units, plan, numberFrom)
  })
  return [...held, ...plans]
}

function links(documents: WithId<DocumentDraft>[]) {
  const idOf = new Map(documents.map((document) => [keyOf(document), document.id]))
  return documents.flatMap(({ id, carriesOut, replaces }) => [
    ...carriesOut.map((key) => ({ fromId: id, toId: idOf.get(key)!, relation: "carriesOut" as const })),
    ...replaces.map((key) => ({ fromId: id, toId: idOf.get(key)!, relation: "replaces" as const })),
  ])
}

/** Inserts the documents of both provinces and what each carries out or replaces; returns how many. */
export async function insertDocuments(tx: Tx, units: SampleUnit[]): Promise<number> {
  const random = seeded(4)
  const drafts = [...provinceDocuments(random, units, "62"), ...provinceDocuments(random, units, "51")]
  const documents = await withIds(tx, "document", drafts)
  await tx.document.createMany({
    data: documents.map(({ id, unit, typeKey, symbol, issuerName, issuedOn, subject }) => {
      return { id, unitId: unit.id, typeKey, symbol, issuerName, issuedOn: toDbDate(issuedOn), subject }
    }),
  })
  await tx.documentLink.createMany({ data: links(documents) })
  return documents.length
}
