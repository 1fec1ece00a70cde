import { db } from "@/lib/db/client"
import { canary } from "./canary"
import { year, type Spot } from "./planted"

export function plantTheme({ key, id: unitId }: Spot) {
  return db().theme.create({ data: { unitId, name: canary("name", key), fromYear: year, toYear: year } })
}
