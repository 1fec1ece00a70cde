import type { Progress } from "@/lib/backup/format"
import { formatBytes, formatNumber } from "@/lib/format/numbers"

const everyMs = 5000

/** Shows each table that has rows once it is done, and one that takes long every few seconds. */
export function showProgress(): Progress {
  let told: number | undefined
  return ({ table, bytes, rows }) => {
    told ??= Date.now()
    if (rows === 0 || (rows === null && Date.now() - told < everyMs)) return
    told = Date.now()
    console.log(
      `  ${table}: ${rows === null ? "" : `${formatNumber(rows)} dòng, `}${formatBytes(bytes)}${rows === null ? " …" : ""}`,
    )
  }
}
