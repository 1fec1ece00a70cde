import { encode } from "next-auth/jwt"
import type pg from "pg"
import { noticeVersion } from "@/lib/access/notice-version"
import type { Role } from "@/lib/access/roles"

/** Somebody with one role at a unit who is signed in; returns the cookie. */
export async function signIn(client: pg.Client, role: Role, unitId: number, secret: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `WITH made AS (INSERT INTO account (username, full_name, password_hash, must_change_password, notice_version, acknowledged_at)
       VALUES ('bench-' || $1 || '-' || $2::int, 'Bench', '', false, $3, now()) RETURNING id),
     held AS (INSERT INTO role_assignment (account_id, role, unit_id) SELECT id, $1::role, $2::int FROM made RETURNING id, account_id)
     INSERT INTO session (id, account_id, assignment_id, address, device) SELECT gen_random_uuid(), account_id, id, '', '' FROM held RETURNING id`,
    [role, unitId, noticeVersion],
  )
  return `lantoa=${await encode({ token: { sid: rows[0]!.id }, secret })}`
}
