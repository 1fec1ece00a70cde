import type { RegisterKey } from "@/lib/register-key"
import type { FigureSourceKey } from "./sources"

export interface CountedFigure {
  key: string
  column: string
  name: string
  definition: string
  /** Unit of count; figures of different units of count are never added. */
  unitOfCount: string
  source: FigureSourceKey
  /** SQL date: the period a row is counted in (its month). Rows where it is null are not counted. */
  on: string
  /** SQL condition on a row. */
  where: string
  /** SQL whole number: what one row counts for, when it is not 1 (people-times of a conference). What nobody knows (null) adds nothing. */
  amount?: string
  /** The register whose list shows the records behind the figure. */
  register: RegisterKey
  /** Stands in the annex of a report unless the report chooses others. */
  inUsualAnnex?: true
  /** The figure whose part ("trong đó") it is: never more than it. */
  partOf?: string
}
