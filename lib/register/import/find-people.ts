import type { Scope } from "@/lib/access/scope"
import { fold } from "@/lib/format/fold"
import { groupBy } from "../group-by"
import { personLabel } from "../sheet-labels"

interface Member {
  id: number
  fullName: string
  birthYear: number | null
  unitId: number
}

const typed = /^(?<name>.+?)(?:\s*\((?<year>\d{4})\))?(?:\s*#(?<id>\d{1,9}))?$/s

/** The same for "Toà" and "Tòa", "Ðông" and "Đông": the letters and marks of each word, wherever the mark stands. */
function accents(name: string): string {
  const words = name.normalize("NFD").toLowerCase().replaceAll("ð", "đ").split(/\s+/)
  return words.map((word) => [...word].sort().join("")).join(" ")
}

/** Full accents decide; a name typed without any accent fits everybody it may mean. */
function fitting(members: Member[], name: string): Member[] {
  const same = members.filter((member) => accents(member.fullName) === accents(name))
  const bare = fold(name) === name.toLowerCase().replace(/\s+/g, " ")
  return same.length > 0 || !bare ? same : members
}

function nobody(text: string, members: Member[]): string {
  const near = members[0] && ` Có phải “${personLabel(members[0])}”?`
  return `Chi bộ không có người “${text}”.${near ?? " Hãy ghi người này vào sổ Nhân sự trước."}`
}

function several(text: string, members: Member[]): string {
  const labels = members.slice(0, 5).map((member) => `“${personLabel(member)} #${member.id}”`)
  return `Chi bộ có ${members.length} người “${text}”. Hãy ghi rõ là ${labels.join(" hay ")}.`
}

/**
 * Finds people of the given units as a sheet writes them: "Họ và tên", "Họ và tên (năm sinh)", with "#123" behind it for namesakes of one year.
 * Whoever was ever a member of the unit counts; whether in the right year is the register's rule.
 */
export async function peopleFinder(scope: Scope, unitIds: number[]) {
  const members = await scope.tx.$queryRaw<Member[]>`
    SELECT DISTINCT p.id, p.full_name AS "fullName", p.birth_year AS "birthYear", m.unit_id AS "unitId"
    FROM person_membership m JOIN person p ON p.id = m.person_id
    WHERE m.unit_id = ANY (${unitIds}::int[]) AND p.deleted_at IS NULL ORDER BY p.id`
  const byName = groupBy(members, (member) => `${member.unitId}/${fold(member.fullName)}`)
  return (unitId: number, text: string): { id: number } | { error: string } => {
    const { name = text, year, id } = typed.exec(text)?.groups ?? {}
    const namesakes = byName.get(`${unitId}/${fold(name)}`) ?? []
    const found = fitting(namesakes, name).filter(
      (member) => (!year || member.birthYear === Number(year)) && (!id || member.id === Number(id)),
    )
    if (found.length === 1) return { id: found[0]!.id }
    return { error: found.length === 0 ? nobody(text, namesakes) : several(text, found) }
  }
}
