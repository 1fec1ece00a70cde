import type { MatrixUnit } from "./find-entries"
import type { Period } from "./periods"
import type { Square } from "./state"
import type { Tracked } from "./tracked"

export interface MatrixColumn {
  name: string
  register: Tracked
  period: Period
}

export interface MatrixRow {
  unit: MatrixUnit
  squares: Square[]
}

export interface MatrixQuery {
  unitId: number
  year: number
  /** One period for all registers; or one register over the periods of a year. */
  period: Period
  register?: Tracked
}
