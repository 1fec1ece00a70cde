import { accountActs } from "./accounts"
import { codeActs } from "./codes"
import { calendarActs } from "./calendar"
import { commitmentActs } from "./commitments"
import { disposalActs } from "./disposal"
import { lifeCycleActs } from "./life-cycle"
import { listActs } from "./lists"
import { ownAccountActs } from "./own-account"
import { privacyActs } from "./privacy"
import { recordActs } from "./records"
import { reorganisationActs } from "./reorganisations"
import { reportKindActs } from "./report-kinds"
import { reportActs } from "./reports"
import { unitActs } from "./units"
import { yearRecordActs } from "./year-records"
import type { Acts } from "../matrix"

/** Every server action, by subject. */
export const everyAct: Acts[] = [
  ownAccountActs,
  recordActs,
  commitmentActs,
  lifeCycleActs,
  listActs,
  yearRecordActs,
  calendarActs,
  privacyActs,
  disposalActs,
  reportActs,
  reportKindActs,
  unitActs,
  reorganisationActs,
  accountActs,
  codeActs,
]
