import { z } from "zod"
import { refuse, type Outcome, type Refused } from "@/lib/access/outcome"
import { notToOneself } from "@/lib/access/roles"
import type { Scope } from "@/lib/access/scope"
import { askForRole } from "@/lib/access/second-person/ask"
import { slipsHref } from "@/lib/addresses/accounts"
import type { AuditEntry, Changes } from "@/lib/audit/record-event"
import { databaseNow } from "@/lib/db/clock"
import { formatDate, parseDate, today, type IsoDate } from "@/lib/format/dates"
import { roleNames } from "@/lib/glossary"
import { findAccount, type Account, type AccountRole } from "./account-store"
import { writeAccounts } from "./bulk/write-batch"
import { changeAccount } from "./change-account"
import { isPlace, rolePlace } from "./role-place"
import { fullName, targetInput, username } from "./schema"

const day = z
  .string("Hãy nhập ngày.")
  .trim()
  .max(60, "Ngày chưa đúng.")
  .transform((typed, context): IsoDate => {
    const read = parseDate(typed)
    if (!read) context.addIssue("Ngày chưa đúng. Hãy nhập dạng ngày/tháng/năm, ví dụ 01/07/2025.")
    else if (read > today()) context.addIssue("Ngày bàn giao không thể sau hôm nay.")
    return read ?? z.NEVER
  })

const handing = { ...targetInput.shape, assignmentId: targetInput.shape.id, username, day }

/** To a new account, which needs a name, or to one that is there. */
export const handOverInput = z.discriminatedUnion(
  "to",
  [
    z.strictObject({ ...handing, to: z.literal("new"), fullName }),
    z.strictObject({ ...handing, to: z.literal("known"), fullName: z.string().max(200).default("") }),
  ],
  "Hãy chọn người nhận.",
)

type HandOverInput = z.infer<typeof handOverInput>

/** A role that goes to somebody else. */
interface Handed {
  from: Account
  role: AccountRole & { unitName: string }
  day: IsoDate
}

/** Who has the role now. */
interface Taken {
  named: string
  events: AuditEntry[]
  /** The act that made the code of a new account. */
  issueId?: number
}

const whose = ({ fullName, username }: { fullName: string; username: string }) => `${fullName} (${username})`

function facts({ from, day }: Handed): Changes {
  return {
    "Nhận bàn giao từ": { before: "", after: whose(from) },
    "Ngày bàn giao": { before: "", after: formatDate(day) },
  }
}

async function toNew(scope: Scope, handed: Handed, input: HandOverInput, key: string): Promise<Taken | Refused> {
  if (await scope.tx.account.findUnique({ where: { username: input.username } }))
    return refuse("Chưa bàn giao được.", { username: "Tên đăng nhập này đã có." })
  const { role, unitId, unitName } = handed.role
  const planned = [{ role, unitId, unitName, fullName: input.fullName, username: input.username }]
  const { issueId, events } = await writeAccounts(scope, planned, { cause: "handover", key })
  const [created, ...rest] = events
  const told = { ...created!, changes: { ...created!.changes, ...facts(handed) } }
  return { named: whose(input), events: [told, ...rest], issueId }
}

/** Why an account cannot take the role, or null. */
function whyNot(scope: Scope, { from, role }: Handed, heir: Account | null): string | null {
  if (!heir) return "Không có tài khoản này trong phạm vi của bạn."
  if (heir.id === scope.actor.accountId) return notToOneself
  if (heir.id === from.id) return "Đây là chính tài khoản đang bàn giao."
  if (heir.lockedAt) return "Tài khoản này đang khóa."
  const holds = heir.roles.some((held) => held.role === role.role && held.unitId === role.unitId)
  return holds ? "Tài khoản này đã giữ vai trò này tại đơn vị này." : null
}

async function toKnown(scope: Scope, handed: Handed, input: HandOverInput): Promise<Taken | Refused> {
  const found = await scope.tx.account.findUnique({ where: { username: input.username }, select: { id: true } })
  const heir = found && (await findAccount(scope, found.id, true))
  const why = whyNot(scope, handed, heir)
  if (why !== null || !heir) return refuse("Chưa bàn giao được.", { username: why ?? "" })
  const { role, unitId, unitName } = handed.role
  const data = { accountId: heir.id, role, unitId, grantedById: scope.actor.accountId }
  const { id } = await scope.tx.roleAssignment.create({ data })
  const asked = await askForRole(scope, id)
  const changes = { "Vai trò": { before: "", after: `${roleNames[role]} · ${unitName}` }, ...facts(handed) }
  const event: AuditEntry = { action: "accounts.grant", subject: "accounts", recordId: heir.id, unitId, changes }
  return { named: whose(heir), events: [event, ...asked] }
}

const isTaken = (taken: Taken | Refused): taken is Taken => !("ok" in taken)

/** The role that is handed over, if the actor may: of somebody else, at a unit of the branch that is at work. */
async function handedRole(
  scope: Scope,
  from: Account,
  { assignmentId, day }: HandOverInput,
): Promise<Handed | Refused | null> {
  const held = from.roles.find((role) => role.assignmentId === assignmentId)
  if (!held || held.unitName === null) return null
  if (from.id === scope.actor.accountId) return refuse("Vai trò của chính mình do quản trị khác bàn giao.")
  const place = await rolePlace(scope, { role: held.role, unitId: String(held.unitId), unitIdMa: "" })
  if (!isPlace(place)) return refuse(Object.values(place).join(" "))
  return { from, role: { ...held, unitName: held.unitName }, day }
}

/**
 * Hands a role of an account over to another person: a new account, with a one-time code, or one that is there. The old one loses it at once; the log
 * names both and the day. A role that reads private texts waits for a second person as after any grant.
 */
export async function handOver(scope: Scope, input: HandOverInput, key: string): Promise<Outcome | null> {
  let issueId: number | undefined
  const outcome = await changeAccount(scope, input, {
    saved: "ban-giao",
    shared: true,
    decide: async (account) => {
      const handed = await handedRole(scope, account, input)
      if (!handed || "ok" in handed) return handed
      const taken = await (input.to === "new" ? toNew(scope, handed, input, key) : toKnown(scope, handed, input))
      if (!isTaken(taken)) return taken
      const { role } = handed
      await scope.tx.roleAssignment.update({
        where: { id: role.assignmentId },
        data: { endedAt: await databaseNow(), endedById: null },
      })
      issueId = taken.issueId
      const changes = {
        "Vai trò": { before: `${roleNames[role.role]} · ${role.unitName}`, after: "" },
        "Bàn giao cho": { before: "", after: taken.named },
        "Ngày bàn giao": { before: "", after: formatDate(handed.day) },
      }
      return { action: "handOver", unitId: role.unitId, changes, endsSessions: true, asked: taken.events }
    },
  })
  return outcome?.ok && issueId !== undefined ? { ...outcome, to: slipsHref(issueId) } : outcome
}
