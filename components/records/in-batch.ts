import { formatNumber } from "@/lib/format/numbers"

interface Batch {
  rowCount: number
  updatedCount: number
}

/** What was done to the records of a batch, each kind with its verb: "nhập 3 và cập nhật 2 văn bản". */
export function inBatch(
  { rowCount, updatedCount }: Batch,
  what: string,
  verbs: { added: string; updated: string },
): string {
  const parts = [
    { verb: verbs.added, count: rowCount - updatedCount },
    { verb: verbs.updated, count: updatedCount },
  ].filter(({ count }) => count > 0)
  return `${parts.map(({ verb, count }) => `${verb} ${formatNumber(count)}`).join(" và ")} ${what}`
}
