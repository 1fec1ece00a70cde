import { randomUUID } from "node:crypto"
import { noticeVersion } from "@/lib/access/notice-version"
import { hashPassword } from "@/lib/sign-in/password"
import type { Role } from "@/lib/access/roles"
import { db } from "@/lib/db/client"
import { makeUnit, type MadeUnit } from "../factories/unit-tree"
import { canary } from "./canary"
import { parents, type UnitKey } from "./tree"

type Units = Record<UnitKey, MadeUnit>

/** The units, each with a name nobody else has; all of them cells, so that each may hold a record of every register. */
export async function makeUnits(): Promise<Units> {
  const units = {} as Units
  for (const key of Object.keys(parents) as UnitKey[]) {
    const parent = parents[key]
    units[key] = await makeUnit({
      name: `Đơn vị ${canary("name", key)}`,
      code: `M-${key}`,
      typeKey: "chi-bo",
      parentId: parent && units[parent].id,
    })
  }
  return units
}

export const password = "mật khẩu của người thử"
let hash: Promise<string> | undefined

/** A new account with a role at a unit. */
export async function makeAccount(role: Role, key: UnitKey, unitId: number) {
  return db().account.create({
    data: {
      username: `thu-${randomUUID().slice(0, 13)}`,
      fullName: canary("account", key),
      passwordHash: await (hash ??= hashPassword(password)),
      mustChangePassword: false,
      noticeVersion,
      acknowledgedAt: new Date(),
      roles: { create: { role, unitId } },
    },
    include: { roles: true },
  })
}

export type Account = Awaited<ReturnType<typeof makeAccount>>
