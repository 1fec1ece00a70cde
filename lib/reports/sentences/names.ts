import { listed } from "@/lib/format/listed"
import { formatNumber } from "@/lib/format/numbers"
import type { NamedModel } from "./findings"

/** How many names stand in a sentence before the rest is only counted. */
const mostNames = 10

/** How many units stand behind a model that several have. */
const mostUnits = 5

/** The exemplars of a branch, as they are written. */
export function listedExemplars(names: string[]): string {
  return listed(names, { most: mostNames, others: "tên khác" })
}

/** A model in quotation marks; one that several units have is told once, with them. */
function modelName({ name, units }: NamedModel): string {
  if (units.length < 2) return `“${name}”`
  const told = listed(units, { most: mostUnits, others: "đơn vị khác", between: ", " })
  return `“${name}” (${formatNumber(units.length)} đơn vị: ${told})`
}

/** The models of a branch, each name once. */
export function listedModels(models: NamedModel[]): string {
  return listed(models.map(modelName), { most: mostNames, others: "mô hình khác" })
}
