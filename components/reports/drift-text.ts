import { formatNumber } from "@/lib/format/numbers"
import type { Drift } from "@/lib/reports/changed-since"

/** Which records changed behind a number: "1 mục không còn được đếm, 2 mục mới được đếm"; empty where nobody can tell. */
export function recordsText({ gone, come }: Pick<Drift, "gone" | "come">): string {
  return [
    gone > 0 && `${formatNumber(gone)} mục không còn được đếm như lúc nộp`,
    come > 0 && `${formatNumber(come)} mục mới được đếm`,
  ]
    .filter(Boolean)
    .join(", ")
}
