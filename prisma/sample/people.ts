import type { Prisma } from "@/lib/db/generated/client"
import type { PersonCategory } from "@/lib/db/generated/enums"
import type { Tx } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import type { IsoDate } from "@/lib/format/dates"
import { nameSortKey } from "@/lib/format/names"
import { someDay } from "./calendar"
import { personName } from "./person-names"
import { type Random, seeded } from "./random"
import { inPortions, withIds, type WithId } from "./rows"
import type { CellWork, SampleUnit } from "./unit-draft"

type Cell = SampleUnit

interface PersonDraft {
  fullName: string
  position: string
  category: PersonCategory
  isHead: boolean
  birthYear: number | null
  joinedOn: IsoDate
  cell: Cell
  /** A few people went to another cell of their commune. */
  move: { on: IsoDate; cell: Cell } | null
}

export type SamplePerson = WithId<PersonDraft>

const positions: Record<CellWork, string[]> = {
  hamlet: [
    "Chi hội trưởng Hội Cựu chiến binh",
    "Trưởng Ban Công tác Mặt trận",
    "Chi hội trưởng Hội Nông dân",
    "Chi hội trưởng Hội Phụ nữ",
    "",
  ],
  school: ["Phó Hiệu trưởng", "Tổ trưởng chuyên môn", "Giáo viên", "Giáo viên", "Nhân viên văn phòng"],
  clinic: ["Bác sĩ", "Y sĩ", "Điều dưỡng", "Nữ hộ sinh"],
  police: ["Phó Trưởng Công an", "Cán bộ khu vực", "Cán bộ tổng hợp"],
}

const categories: Record<CellWork, Partial<Record<PersonCategory, number>>> = {
  hamlet: { officialMember: 0.76, probationMember: 0.08, unionMember: 0.16 },
  school: { officialMember: 0.62, probationMember: 0.08, official: 0.3 },
  clinic: { officialMember: 0.66, probationMember: 0.08, official: 0.26 },
  police: { officialMember: 0.92, probationMember: 0.08 },
}

function person(random: Random, cell: Cell, place: number, elsewhere: Cell): PersonDraft {
  const work = cell.work ?? "hamlet"
  const leads = place < 2
  const moves = !leads && elsewhere !== cell && random.chance(0.02)
  return {
    fullName: personName(random),
    position: leads ? ["Bí thư chi bộ", "Phó Bí thư chi bộ"][place]! : random.pick(positions[work]),
    category: leads ? "officialMember" : random.weighted(categories[work]),
    isHead: place === 0,
    birthYear: random.chance(0.9) ? random.int(work === "hamlet" ? 1958 : 1968, 1998) : null,
    joinedOn: someDay(random, "2018-01-01", "2024-01-01"),
    cell,
    move: moves ? { on: someDay(random, "2025-08-01", "2025-12-01"), cell: elsewhere } : null,
  }
}

const heirOf = (cell: Cell) => cell.placements.at(-1)!.parent

function buildPeople(cells: Cell[]): PersonDraft[] {
  const random = seeded(2)
  return cells.flatMap((cell, index) => {
    const next = cells[index + 1]
    const elsewhere = next && heirOf(next) === heirOf(cell) ? next : cell
    const count = random.pick([5, 5, 5, 6, 6, 7, 8, 9])
    return Array.from({ length: count }, (_, place) => person(random, cell, place, elsewhere))
  })
}

function memberships({ id, cell, joinedOn, move }: SamplePerson): Prisma.PersonMembershipCreateManyInput[] {
  const first = { personId: id, unitId: cell.id, validFrom: toDbDate(joinedOn) }
  if (!move) return [first]
  const moved = toDbDate(move.on)
  return [
    { ...first, validTo: moved },
    { personId: id, unitId: move.cell.id, validFrom: moved },
  ]
}

/** Inserts the people of the cells; the first of each cell is its secretary and head. */
export async function insertPeople(tx: Tx, units: SampleUnit[]): Promise<SamplePerson[]> {
  const people = await withIds(tx, "person", buildPeople(units.filter((unit) => unit.level === "cell")))
  const rows = people.map(({ id, fullName, position, category, isHead, birthYear }) => {
    return { id, fullName, sortName: nameSortKey(fullName), position, category, isHead, birthYear }
  })
  await inPortions(rows, (data) => tx.person.createMany({ data }))
  await inPortions(people.flatMap(memberships), (data) => tx.personMembership.createMany({ data }))
  return people
}
