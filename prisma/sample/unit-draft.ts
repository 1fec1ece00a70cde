import type { IsoDate } from "@/lib/format/dates"
import { beginning, mergerDay } from "./calendar"
import type { WithId } from "./rows"
import type { ProvinceCode } from "./unit-files"

/** Where a unit stood from a day until its next placement. */
interface PlacementDraft {
  parent: string | null
  relation: "child" | "successor"
  from: IsoDate
}

/** What the people of a cell do. */
export type CellWork = "hamlet" | "school" | "clinic" | "police"

export interface UnitDraft {
  code: string
  name: string
  /** The name inside a sentence: "xã Đăk Mar". */
  place: string
  typeKey: string
  level: "root" | "province" | "district" | "oldCommune" | "newCommune" | "cell"
  /** The province until the merger. */
  province: ProvinceCode
  work?: CellWork
  placements: PlacementDraft[]
}

export type SampleUnit = WithId<UnitDraft>

export const child = (parent: string | null, from = beginning): PlacementDraft => ({ parent, relation: "child", from })

export const successor = (heir: string): PlacementDraft => ({ parent: heir, relation: "successor", from: mergerDay })
