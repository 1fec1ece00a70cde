import type { Role } from "@/lib/access/roles"
import type { Scope } from "@/lib/access/scope"
import { fold } from "@/lib/format/fold"
import { roleNames } from "@/lib/glossary"
import type { SheetRead } from "@/lib/office/cells"
import type { SheetError } from "@/lib/units/sheet/errors"
import { readLayout } from "@/lib/units/sheet/read-layout"
import type { SheetChoice } from "@/lib/uploads/sheet-choice"
import type { SheetNotes } from "@/lib/uploads/sheet-notes"
import { usualRole, type BatchPlan, type PlannedAccount } from "../plan"
import { nameGiver } from "../usernames"
import { accountSheetColumns, type AccountErrors } from "./columns"
import { findStanding, type PlaceInFile, type StandingAccounts } from "./standing"
import { readLines, type AccountLine } from "./lines"

/** A line with its unit and role. */
type PlacedLine = AccountLine & { place: PlaceInFile; role: Role }

const idOf = (unitId: number, role: Role, name: string) => `${unitId} ${role} ${fold(name)}`

/** The sound lines whose unit may have the role; what is wrong with the unit or role of any goes to the errors. */
function placed(lines: AccountLine[], { placeOf }: StandingAccounts, errors: AccountErrors): PlacedLine[] {
  return lines.flatMap((line) => {
    const place = placeOf(line.code)
    if (!place) errors.add(line.row, "code", `Không có đơn vị mã “${line.code}” đang hoạt động trong phạm vi của bạn.`)
    else if (line.role === "cell" && !place.isCell)
      errors.add(line.row, "role", `Vai trò ${roleNames.cell} chỉ giao tại một chi bộ.`)
    else if (line.sound) return { ...line, place, role: line.role ?? usualRole(place.isCell) }
    return []
  })
}

/** Lines that say the same as one before, or want its user name. */
function checkTwice(lines: PlacedLine[], errors: AccountErrors): void {
  const [people, names] = [new Map<string, number>(), new Map<string, number>()]
  for (const { row, place, role, fullName, username } of lines) {
    const id = idOf(place.id, role, fullName)
    const [person, name] = [people.get(id), username === null ? undefined : names.get(username)]
    if (person !== undefined) errors.add(row, "fullName", `Trùng với dòng ${person}: cùng người, đơn vị, vai trò.`)
    if (name !== undefined) errors.add(row, "username", `Trùng tên đăng nhập với dòng ${name}.`)
    people.set(id, person ?? row)
    if (username !== null) names.set(username, name ?? row)
  }
}

/** The user name of the account that a line asks for, if it was made before. */
function madeBefore(line: PlacedLine, { usernamesOf }: StandingAccounts): string | undefined {
  const names = usernamesOf(idOf(line.place.id, line.role, line.fullName))
  return line.username === null ? names[0] : names.find((name) => name === line.username)
}

/** What the lines make, and what is there already. */
async function planOf(
  scope: Scope,
  lines: PlacedLine[],
  standing: StandingAccounts,
  errors: AccountErrors,
): Promise<BatchPlan> {
  const nameFor = await nameGiver(
    scope,
    lines.flatMap(({ username }) => username ?? []),
  )
  const plan: BatchPlan = { make: [], there: [] }
  for (const line of lines) {
    const { row, place, role, fullName, username } = line
    const before = madeBefore(line, standing)
    if (before !== undefined) plan.there.push({ unitName: place.name, who: `${fullName} (${before})` })
    else if (username !== null && standing.taken.has(username))
      errors.add(row, "username", `Tên đăng nhập “${username}” đã có.`)
    else {
      const made: PlannedAccount = {
        unitId: place.id,
        unitName: place.name,
        role,
        fullName,
        username: username ?? nameFor(place.code),
      }
      plan.make.push(made)
    }
  }
  return plan
}

/** A file of accounts: refused with one message, or what it would make, every error by row, and what is to be told of it. */
export type CheckedFile =
  { ok: false; message: string } | { ok: true; plan: BatchPlan; errors: SheetError[]; notes: SheetNotes }

/** Checks the rows of a file of accounts; a file that is not one is refused with one message. Writes nothing. */
export async function checkFile(scope: Scope, sheet: SheetRead, choice: SheetChoice): Promise<CheckedFile> {
  if (!sheet.ok) return sheet
  if (sheet.meta.register && sheet.meta.register !== "accounts")
    return { ok: false, message: "Đây là tệp mẫu của mục khác. Hãy tải tệp mẫu tài khoản." }
  const found = readLayout(accountSheetColumns, sheet, choice)
  if ("refusal" in found) return { ok: false, message: found.refusal }
  const { rows, layout, errors, notes } = found
  const lines = readLines(rows, layout, errors)
  if (lines.length === 0 && errors.count === 0)
    return { ok: false, message: "Tệp chưa có tài khoản nào dưới dòng tiêu đề." }
  const standing = await findStanding(scope, lines, idOf)
  const known = placed(lines, standing, errors)
  checkTwice(known, errors)
  const plan = await planOf(scope, known, standing, errors)
  return { ok: true, plan, errors: errors.sorted(), notes }
}
