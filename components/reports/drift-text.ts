import { formatNumber } from "@/lib/format/numbers"
import type { Drift } from "@/lib/reports/changed-since"

/** Which records changed behind a number: some are not counted as they were, some only now or for another amount; empty where nobody can tell. */
export function recordsText({ gone, come }: Pick<Drift, "gone" | "come">): string {
  return [
    gone > 0 && `${formatNumber(gone)} mục không còn được đếm như lúc nộp`,
    come > 0 && `${formatNumber(come)} mục mới được đếm hoặc đếm số khác`,
  ]
    .filter(Boolean)
    .join(", ")
}
