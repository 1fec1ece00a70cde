import { accounts } from "./topics/accounts"
import { bulkAccounts } from "./topics/bulk-accounts"
import { backups } from "./topics/backups"
import { commitments } from "./topics/commitments"
import { conferences } from "./topics/conferences"
import { dashboards } from "./topics/dashboards"
import { dataRequests } from "./topics/data-requests"
import { documents } from "./topics/documents"
import { home } from "./topics/home"
import { inspections } from "./topics/inspections"
import { letters } from "./topics/letters"
import { lookups } from "./topics/lookups"
import { meetings } from "./topics/meetings"
import { mistakes } from "./topics/mistakes"
import { models } from "./topics/models"
import { outreach } from "./topics/outreach"
import { people } from "./topics/people"
import { plans } from "./topics/plans"
import { printing } from "./topics/printing"
import { privacy } from "./topics/privacy"
import { progress } from "./topics/progress"
import { publicPage } from "./topics/public-page"
import { records } from "./topics/records"
import { reorganisations } from "./topics/reorganisations"
import { reports } from "./topics/reports"
import { retention } from "./topics/retention"
import { search } from "./topics/search"
import { secondPerson } from "./topics/second-person"
import { sheets } from "./topics/sheets"
import { signIn } from "./topics/sign-in"
import { statedTotals } from "./topics/stated-totals"
import { substitutes } from "./topics/substitutes"
import { units } from "./topics/units"
import type { Topic } from "./topic"

/** Every topic, in the order in which the front page lists what is not the reader's own. */
export const topics: readonly Topic[] = [
  ...[signIn, home, privacy, search],
  ...[
    records,
    people,
    commitments,
    meetings,
    models,
    plans,
    conferences,
    inspections,
    outreach,
    statedTotals,
    documents,
  ],
  ...[sheets, printing, mistakes],
  ...[progress, dashboards, reports, letters, substitutes],
  ...[units, publicPage, dataRequests, retention],
  ...[accounts, bulkAccounts, secondPerson, reorganisations, lookups, backups],
]
