import { createHash } from "node:crypto"
import type { Role } from "@/lib/access/roles"

/** An account that a batch makes. */
export interface PlannedAccount {
  unitId: number
  unitName: string
  role: Role
  fullName: string
  username: string
}

/** What needs no account: a unit that has one, or a line of a file that was made before; and whose it is. */
interface Standing {
  unitName: string
  who: string
}

/** What a batch would do. */
export interface BatchPlan {
  make: PlannedAccount[]
  there: Standing[]
}

/** Accounts that one batch makes. */
export const mostAccounts = 10_000

/** The role of whoever works for a unit: the committee of a cell, else its staff. */
export const usualRole = (isCell: boolean): Role => (isCell ? "cell" : "staff")

/** By what a plan that was looked at is known again: anything else in it is another one. */
export const planMark = ({ make }: BatchPlan): string =>
  createHash("sha256")
    .update(JSON.stringify(make.map(({ unitId, role, fullName, username }) => [unitId, role, fullName, username])))
    .digest("base64url")

/** Said when what would be made is no longer what was looked at. */
export const planChanged = "Danh sách vừa thay đổi sau khi bạn xem. Hãy xem lại rồi bấm tạo."
