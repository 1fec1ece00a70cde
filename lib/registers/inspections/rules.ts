import { formatDate, type IsoDate } from "@/lib/format/dates"

/** Longest evidence that a recommendation was followed. */
export const longestEvidence = 1000

interface Followed {
  /** The day the round began that made the recommendation. */
  startedOn: IsoDate
  doneOn: IsoDate
  evidence: string
}

/** What stands against saying that a recommendation was followed, by field; whoever says it, the inspectors or the unit it was made to. */
export function followProblems({ startedOn, doneOn, evidence }: Followed): Record<string, string> {
  const begun = `Đợt kiểm tra bắt đầu ngày ${formatDate(startedOn)}. Hãy ghi ngày đã thực hiện từ ngày đó trở đi.`
  return {
    ...(doneOn < startedOn ? { doneOn: begun } : {}),
    ...(evidence === "" ? { evidence: "Chưa ghi minh chứng đã thực hiện." } : {}),
  }
}
