import type { Role } from "@/lib/access/roles"
import { fold } from "@/lib/format/fold"
import { roleNames } from "@/lib/glossary"
import type { Cell } from "@/lib/office/cells"
import { CellReader } from "@/lib/units/sheet/cell-reader"
import type { Layout } from "@/lib/units/sheet/layout"
import { fullName, username } from "../../schema"
import type { AccountColumn, AccountErrors } from "./columns"

/** A line that names a unit; what it says is not yet compared with anything. */
export interface AccountLine {
  row: number
  code: string
  fullName: string
  /** Null: the usual one of the unit. */
  role: Role | null
  /** Null: made of the unit's code. */
  username: string | null
  /** Whether all of it reads well. */
  sound: boolean
}

const { admin, ...others } = roleNames
/** The roles that a file may give, by their names. An administrator is added one by one. */
export const grantedByFile: Partial<Record<Role, string>> = others

/** A role by its name: null where none is written, undefined where it is none that a file gives. */
function roleOf(text: string): Role | null | undefined {
  if (text === "") return null
  const found = Object.entries(grantedByFile).find(([, name]) => fold(name) === fold(text))
  return found && (found[0] as Role)
}

const unknownRole = (text: string) => {
  const names = Object.values(grantedByFile).map((name) => `“${name}”`)
  return fold(text) === fold(admin)
    ? `Vai trò ${admin} không cấp bằng tệp: hãy thêm từng người ở “Thêm tài khoản”.`
    : `Không có vai trò “${text}”. Hãy chọn một trong: ${names.join(", ")}.`
}

function readLine(
  reader: CellReader<AccountColumn>,
  errors: AccountErrors,
  row: number,
  cells: Cell[],
): AccountLine | null {
  const text = (column: AccountColumn) => (column === "code" ? reader.code(cells, column) : reader.text(cells, column))
  const name = text("fullName").replace(/\s+/g, " ")
  const login = text("username").toLowerCase()
  if (text("code") === "") reader.missing(row, "code")
  if (name === "") reader.missing(row, "fullName")
  const role = roleOf(text("role"))
  if (role === undefined) errors.add(row, "role", unknownRole(text("role")))
  const nameFits = name !== "" && reader.fits(row, "fullName", name, fullName)
  const loginFits = login === "" || reader.fits(row, "username", login, username)
  if (text("code") === "") return null
  const sound = nameFits && loginFits && role !== undefined
  return { row, code: text("code"), fullName: name, role: role ?? null, username: login || null, sound }
}

/** The lines below the headings that name a unit; empty rows are passed over. */
export function readLines(rows: Cell[][], layout: Layout<AccountColumn>, errors: AccountErrors): AccountLine[] {
  const reader = new CellReader(layout, [], errors)
  return reader.filled(rows).flatMap(({ row, cells }) => readLine(reader, errors, row, cells) ?? [])
}
