import type { RegisterKey } from "@/lib/register-key"
import { keys, slugOf } from "../each-register"
import type { Allowed, Case, Read } from "../matrix"

/** The same path for the record of each register. */
export function perRegister(
  names: readonly RegisterKey[],
  ok: (name: RegisterKey) => Allowed,
  tail = "",
  more: Partial<Read> = {},
): Read[] {
  return names.map((name) => ({
    name,
    ok: ok(name),
    path: ({ target }: Case) => `/${slugOf(name)}/${target.records[name]}${tail}`,
    ...more,
  }))
}

/** The same page under each register. */
export function registerPage(tail: string, ok: (name: RegisterKey) => Allowed, more: Partial<Read> = {}): Read[] {
  return keys.map((name) => ({
    name,
    ok: ok(name),
    path: ({ target }: Case) => `/${slugOf(name)}${tail}${target.id}`,
    ...more,
  }))
}
