import { unfinishedDeadlines } from "@/lib/calendar/unfinished"
import { unfinishedCommitments } from "@/lib/registers/commitments/unfinished"
import { unfinishedReports } from "@/lib/reports/unfinished"
import type { UnfinishedWork } from "@/lib/units/wizard/unfinished"
import { unsettledRecords } from "./unsettled-work"

/** What a reorganisation may meet unfinished, in the order in which its preview tells it. */
export const unfinishedWork: readonly UnfinishedWork[] = [
  unfinishedCommitments,
  unsettledRecords,
  unfinishedReports,
  unfinishedDeadlines,
]
