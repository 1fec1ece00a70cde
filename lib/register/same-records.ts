import { refuse, type Outcome, type RawValues } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { fold } from "@/lib/format/fold"
import { inSlices } from "./in-slices"
import type { Register, StoredRecord } from "./register-types"

/** In units with more records than this nobody looks for the same ones. */
const mostCompared = 30_000

const like = (text: string) => `%${fold(text).replace(/[\\%_]/g, "\\$&")}%`

async function candidates(scope: Scope, register: Register, raws: RawValues[]): Promise<StoredRecord[]> {
  const units = [...new Set(raws.map(({ unitId }) => Number(unitId)).filter(Boolean))]
  const [only] = raws
  const text = register.sameBy && raws.length === 1 ? only![register.sameBy.folded] : undefined
  const named = typeof text === "string" ? Prisma.sql`AND x.folded LIKE ${like(text)}` : Prisma.empty
  const rows = await scope.tx.$queryRaw<{ id: number }[]>`
    SELECT x.id FROM ${Prisma.raw(register.table)} x
    WHERE ${register.live} AND ${register.rowUnit} = ANY (${units}::int[]) ${named} ORDER BY x.id LIMIT ${mostCompared + 1}`
  if (rows.length > mostCompared) return []
  const ids = rows.map(({ id }) => id)
  return inSlices(ids, (slice) => register.findMany(scope, slice))
}

/**
 * For each of some new records the stored one that is the same already: by what its register says makes it the same, else in everything. The first of
 * several. Registers with private texts are not compared.
 */
export async function findSame(
  scope: Scope,
  register: Register,
  raws: RawValues[],
): Promise<(StoredRecord | undefined)[]> {
  if (raws.length === 0 || register.privateFields.length > 0) return raws.map(() => undefined)
  const stored = new Map<string, StoredRecord>()
  for (const record of await candidates(scope, register, raws)) {
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
