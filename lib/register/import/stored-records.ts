import type { Scope } from "@/lib/access/scope"
import type { Register, StoredRecord } from "../register-types"
import { inSlices } from "../in-slices"
import type { SheetRecord } from "./group-lines"
import { numberPlace, type Layout } from "./layout"
import type { Findings } from "./findings"

const notFound = "Không tìm thấy bản ghi này trong phạm vi của bạn. Bản ghi mới thì để trống cột này."

/** The stored records that lines of a sheet name by their number. Lines that name none, a foreign one or one twice are errors. */
export async function findStored(
  scope: Scope,
  register: Register,
  layout: Layout,
  records: SheetRecord[],
  findings: Findings,
): Promise<Map<SheetRecord, StoredRecord>> {
  const place = numberPlace(layout)
  const named = place < 0 ? [] : records.filter((record) => record.texts[place])
  const idOf = (record: SheetRecord) => (/^\d{1,9}$/.test(record.texts[place]!) ? Number(record.texts[place]) : 0)
  const ids = [...new Set(named.map(idOf))].filter((id) => id > 0)
  const stored = new Map(
    (await inSlices(ids, (slice) => register.findMany(scope, slice))).map((record) => [record.id, record]),
  )
  const seen = new Set<number>()
  return new Map(
    named.flatMap((record) => {
      const found = stored.get(idOf(record))
      const fail = (message: string) => (findings.add(record.lines[0]!.row, layout.columns[place], message), [])
      if (!found) return fail(notFound)
      if (seen.has(found.id)) return fail("Bản ghi này đã có ở dòng trên.")
      seen.add(found.id)
      return [[record, found] as const]
    }),
  )
}

/** Whether a line names a record, rightly or not: then it is not a new one. */
export function namesRecord(layout: Layout, record: SheetRecord): boolean {
  const place = numberPlace(layout)
  return place >= 0 && Boolean(record.texts[place])
}
