import { formatNumber } from "@/lib/format/numbers"
import type { NamedModel } from "./findings"

/** How many names stand in a sentence before the rest is only counted. */
const mostNames = 10

/** How many units stand behind a model that several have. */
const mostUnits = 5

/** Names as they are written, the first of them; how many more there are is said. */
export function listed(names: string[], most = mostNames, more = "tên khác"): string {
  const rest = names.length - most
  return rest > 0 ? `${names.slice(0, most).join("; ")} và ${formatNumber(rest)} ${more}` : names.join("; ")
}

/** A model in quotation marks; one that several units have is told once, with them. */
function modelName({ name, units }: NamedModel): string {
  if (units.length < 2) return `“${name}”`
  const rest = units.length - mostUnits
  const first = units.slice(0, mostUnits).join(", ")
  return `“${name}” (${formatNumber(units.length)} đơn vị: ${first}${rest > 0 ? ` và ${formatNumber(rest)} đơn vị khác` : ""})`
}

/** The models of a branch, each name once. */
export function listedModels(models: NamedModel[]): string {
  return listed(models.map(modelName), mostNames, "mô hình khác")
}
