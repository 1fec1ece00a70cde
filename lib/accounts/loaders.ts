import { suggestPassword } from "@/lib/sign-in/password"
import { everyRole } from "@/lib/access/roles"
import { holdsUnit, type Scope } from "@/lib/access/scope"
import { Asked } from "@/lib/format/asked"
import { today } from "@/lib/format/dates"
import { wholeNumber } from "@/lib/format/whole-number"
import { findEvents } from "@/lib/history/find-events"
import { filterUnit } from "@/lib/units/filter-unit"
import { unitOptionsById } from "@/lib/units/unit-options"
import { findAccount } from "./account-store"
import { listAccounts } from "./list-accounts"
import { findRoleWaits } from "./second-person/load-waits"

type Search = Record<string, string>

const pageOf = (text: string | undefined) => (/^[1-9]\d{0,4}$/.test(text ?? "") ? Number(text) : 1)

/** The list as the URL asks for it; null when it names a unit outside the branch. */
export async function loadAccounts(scope: Scope, search: Search) {
  const chosen = await filterUnit(scope, search)
  if (!chosen) return null
  const asked = new Asked(search)
  const role = asked.one("vaiTro", everyRole)
  asked.done()
  const query = {
    text: (search.tim ?? "").trim().slice(0, 100),
    role,
    unitId: chosen.unitId,
    page: pageOf(search.trang),
  }
  return { query, ...chosen, ...(await listAccounts(scope, query)) }
}

/** What the form of a new account starts with. */
export async function loadNewAccount(scope: Scope, search: Search) {
  const unitId = /^\d{1,9}$/.test(search.donVi ?? "") ? Number(search.donVi) : scope.actor.unitId
  const held = (await holdsUnit(scope, unitId)) ? unitId : scope.actor.unitId
  return { unitId: held, units: await unitOptionsById(scope, [held]), suggestion: suggestPassword() }
}

/** One account with its history inside the branch; null when it is not the actor's to administer. */
export async function loadAccount(scope: Scope, id: string | undefined) {
  const account = /^\d{1,9}$/.test(id ?? "") ? await findAccount(scope, Number(id)) : null
  if (!account) return null
  const { events } = await findEvents(scope, { subject: "accounts", recordId: account.id })
  const held = account.roles.flatMap(({ assignmentId, unitName }) => (unitName === null ? [] : assignmentId))
  return { account, events, suggestion: suggestPassword(), waits: await findRoleWaits(scope, held) }
}

/** The role of an account that is to be handed over; null when the account, or the unit of the role, is not the actor's. */
export async function loadHandOver(scope: Scope, id: string | undefined, search: Search) {
  const account = await findAccount(scope, wholeNumber(id) ?? 0)
  const role = account?.roles.find(({ assignmentId }) => assignmentId === wholeNumber(search["vai-tro"]))
  return account && role && role.unitName !== null ? { account, role, day: today() } : null
}

export type HandOverData = NonNullable<Awaited<ReturnType<typeof loadHandOver>>>
export type AccountListData = NonNullable<Awaited<ReturnType<typeof loadAccounts>>>
export type AccountData = NonNullable<Awaited<ReturnType<typeof loadAccount>>>
