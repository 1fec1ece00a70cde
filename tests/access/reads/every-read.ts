import { acrossRegistersReads } from "./across-registers"
import { dashboardReads } from "./dashboards"
import { installationReads } from "./installation"
import { openReads } from "./open-pages"
import { ownAccountReads } from "./own-account"
import { privacyReads } from "./privacy"
import { recordReads } from "./records"
import { reorganisationReads } from "./reorganisations"
import { reportReads } from "./reports"
import { unitReads } from "./units"
import { yearRecordReads } from "./year-records"
import type { Reads } from "../matrix"

const everyRead: Reads = Object.assign(
  {},
  openReads,
  ownAccountReads,
  recordReads,
  yearRecordReads,
  acrossRegistersReads,
  dashboardReads,
  reportReads,
  privacyReads,
  unitReads,
  reorganisationReads,
  installationReads,
)

const ending = (tail: string): Reads =>
  Object.fromEntries(Object.entries(everyRead).filter(([entry]) => entry.endsWith(tail)))

/** Every page. */
export const pages = ending("/page")

/** Every handler that is asked by GET. */
export const readRoutes = ending("/route")
