import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { formatNumber } from "@/lib/format/numbers"
import { toDbDate } from "@/lib/db/days"
import { listParams } from "@/lib/format/list-params"
import type { IsoDate } from "@/lib/format/dates"
import type { Register } from "@/lib/register/register-types"
import { branchUnits } from "@/lib/structure/branch"
import { registers } from "@/lib/registers/registry"
import { groupOf, type Affected } from "@/lib/units/wizard/affected-group"
import type { UnfinishedWork } from "@/lib/units/wizard/unfinished"
import { findListed } from "./listed-work"
import type { WorkItem } from "./work-item"

/** Keys of the registers with records of the actor's branch that a rule about their unit would refuse today. */
async function registersWithUnsettled({ actor, tx }: Scope): Promise<string[]> {
  const units = branchUnits(actor.unitId)
  const ended = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM unit_placement p WHERE p.relation = 'successor' AND p.unit_id IN (${units}) LIMIT 1`
  const asked = registers.flatMap(({ key, unsettled: { afterEnd, misplaced } }) =>
    [ended.length > 0 ? afterEnd : null, misplaced].flatMap((records) =>
      records ? [Prisma.sql`SELECT ${key} AS key WHERE EXISTS (${records(units)})`] : [],
    ),
  )
  const rows = await tx.$queryRaw<{ key: string }[]>`${Prisma.join(asked, " UNION ALL ")}`
  return rows.map(({ key }) => key)
}

/** Records dated after the end of their unit, and meetings outside cells, in the actor's branch: they stay as they are until somebody settles them. */
export async function findUnsettledWork(scope: Scope): Promise<WorkItem[]> {
  const keys = await registersWithUnsettled(scope)
  const items: WorkItem[] = []
  for (const { key, term, roles } of registers.filter((one) => keys.includes(one.key))) {
    if (!roles.write.includes(scope.actor.role)) continue
    const item = await findListed(scope, {
      register: key,
      title: `${term.name}: đơn vị và ngày không khớp, cần xem lại`,
      unit: term.inline,
      search: { [listParams.unsettled]: "co" },
      late: false,
    })
    if (item) items.push(item)
  }
  return items
}

/** SQL: how many records of a register each of the units has from a day on; none for a register of which nothing is work. */
function countFrom(register: Register, units: number[], on: IsoDate): Prisma.Sql[] {
  if (register.workDates.length === 0) return []
  return [
    Prisma.sql`SELECT ${register.term.inline} AS what, x.unit_id, count(*) AS count FROM ${Prisma.raw(register.table)} x
      WHERE x.unit_id = ANY (${units}::int[]) AND x.deleted_at IS NULL
        AND greatest(${Prisma.join([...register.workDates])}) >= ${toDbDate(on)}::date GROUP BY 2`,
  ]
}

/** Records of units that end which are dated from that day on: an event that is entered late leaves them behind. */
async function leftBehind({ tx }: Scope, units: number[], on: IsoDate): Promise<Affected[]> {
  const counts = registers.flatMap((register) => countFrom(register, units, on))
  const rows = await tx.$queryRaw<{ what: string; name: string; count: bigint }[]>`
    SELECT c.what, unit_name_on(c.unit_id, roll_up.today()) AS name, c.count FROM (${Prisma.join(counts, " UNION ALL ")}) c ORDER BY 2, 1`
  return rows.map(({ what, name, count }) => ({
    text: `${formatNumber(Number(count))} ${what} của ${name}`,
    href: null,
  }))
}

/** What units that end did after that day, as the records have it. */
export const unsettledRecords: UnfinishedWork = {
  atEnded: async (scope, { toCell, other }, on) =>
    groupOf(
      "Bản ghi mang ngày sau khi đơn vị kết thúc",
      "Vẫn giữ và vẫn được tính; trang chủ nhắc xem lại: sửa ngày, chọn đơn vị kế thừa, hoặc xóa.",
      await leftBehind(scope, [...toCell, ...other], on),
    ),
}
