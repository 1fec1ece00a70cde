import type { Role } from "@/lib/access/roles"
import type { Scope } from "@/lib/access/scope"
import { actorAt, asActor } from "../../factories/actors"
import * as planted from "../planted"

export const day = "01/06/2026"
export const year = String(planted.year)
export const newPassword = "một mật khẩu khác hẳn"

let made = 0

/** A number that no form carried yet, for what must be new or must change something. */
export const nextNumber = () => ++made

/** The fields that say which version of what was seen. */
export const seen = ({ id, version }: { id: number; version: number }) => ({
  id: String(id),
  version: String(version),
})

/** What a page of settings carries as its version, read by somebody who works at the unit. */
export async function shownAt(role: Role, unitId: number, version: (scope: Scope) => Promise<string>): Promise<string> {
  return asActor(await actorAt(role, unitId), version)
}
