import { db } from "@/lib/db/client"
import type { Case } from "./matrix"
import type { Spot } from "./planted"
import { ownerOf } from "./matrix-files"
import { makeAccount } from "./world"

/** A role of a cell at the unit that waits for a second person, asked for by somebody else there. */
export async function plantWait({ key, id, accountId }: Case["target"]) {
  const { roles } = await makeAccount("cell", key, id)
  return db().roleWait.create({ data: { assignmentId: roles[0]!.id, cause: "granted", askedById: accountId } })
}

/** An act that made a code for a new account at the unit, whose holder has not used it; made there, by the account given. */
export async function plantIssue({ key, id }: Spot, madeById: number): Promise<number> {
  const account = await makeAccount("staff", key, id)
  await db().account.update({ where: { id: account.id }, data: { passwordHash: null } })
  const codes = { create: { accountId: account.id, expiresAt: new Date(Date.now() + 86_400_000) } }
  return (await db().codeIssue.create({ data: { cause: "tree", madeById, unitId: id, accounts: 1, codes } })).id
}

/** The same, made by the player in its own position. */
export const issueOf = (about: Case) => plantIssue(about.target, ownerOf(about).accountId)
