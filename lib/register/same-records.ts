import { refuse, type Outcome, type RawValues } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { fold } from "@/lib/format/fold"
import { inSlices } from "./in-slices"
import type { Register, StoredRecord } from "./register-types"

/** SQL: which rows `x` may be the same as one of the values, by their day or their folded text. */
function mayBeSame({ sameBy, sameDay }: Register, raws: RawValues[]): Prisma.Sql {
  if (sameDay) {
    const days = [...new Set(raws.flatMap((raw) => sameDay.of(raw) ?? []))]
    return Prisma.sql`${sameDay.sql} = ANY (${days}::date[])`
  }
  if (!sameBy?.folded) return Prisma.sql`true`
  const textOf = (raw: RawValues) => fold(sameBy.folded!.map((name) => raw[name] ?? "").join(" "))
  return Prisma.sql`x.folded = ANY (${[...new Set(raws.map(textOf))]}::text[])`
}

async function candidates(scope: Scope, register: Register, raws: RawValues[]): Promise<StoredRecord[]> {
  const units = [...new Set(raws.map(({ unitId }) => Number(unitId)).filter(Boolean))]
  const rows = await scope.tx.$queryRaw<{ id: number }[]>`
    SELECT x.id FROM ${Prisma.raw(register.table)} x
    WHERE ${register.live} AND ${register.rowUnit} = ANY (${units}::int[]) AND ${mayBeSame(register, raws)} ORDER BY x.id`
  const ids = rows.map(({ id }) => id)
  return inSlices(ids, (slice) => register.findMany(scope, slice))
}

/**
 * For each of some new records the stored one that is the same already: by what its register says makes it the same, else in everything. The first of
 * several. Of registers with private texts only what stands once is looked for.
 */
export async function findSame(
  scope: Scope,
  register: Register,
  raws: RawValues[],
): Promise<(StoredRecord | undefined)[]> {
  const compared = register.privateFields.length > 0 ? raws.filter(register.isOnce) : raws
  if (compared.length === 0) return raws.map(() => undefined)
  const stored = new Map<string, StoredRecord>()
  for (const record of await candidates(scope, register, compared)) {
    const key = register.identity(record.values)
    if (key !== null && !stored.has(key)) stored.set(key, record)
  }
  return raws.map((raw) => stored.get(register.identity(raw) ?? ""))
}

/** Names the record that a form is about to write a second time; null when there is none, or the register does not say what makes two the same. */
export async function refuseSame(scope: Scope, register: Register, raw: RawValues): Promise<Outcome | null> {
  if (!register.sameBy || register.identity(raw) === null) return null
  const [same] = await findSame(scope, register, [raw])
  if (!same) return null
  const message = `Sổ đã có “${same.title}” (mã bản ghi ${same.id}). Nếu đây là bản ghi khác, đánh dấu “Vẫn ghi thêm” ở cuối biểu mẫu rồi lưu lại.`
  return refuse("Bản ghi này đã có trong sổ", { keepBoth: message })
}
