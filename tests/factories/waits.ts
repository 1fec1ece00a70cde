import { db } from "@/lib/db/client"

// Nothing but time makes a wait lapse or an account independent, and the database lets nobody set it: for a test it is moved into the past behind its back.

async function withoutTriggers(
  table: "role_wait" | "audit_event",
  change: (tx: Parameters<Parameters<ReturnType<typeof db>["$transaction"]>[0]>[0]) => Promise<unknown>,
) {
  await db().$transaction(async (tx) => {
    if (table === "role_wait") await tx.$executeRaw`ALTER TABLE role_wait DISABLE TRIGGER USER`
    else await tx.$executeRaw`ALTER TABLE audit_event DISABLE TRIGGER USER`
    await change(tx)
    if (table === "role_wait") await tx.$executeRaw`ALTER TABLE role_wait ENABLE TRIGGER USER`
    else await tx.$executeRaw`ALTER TABLE audit_event ENABLE TRIGGER USER`
  })
}

/** As if what made the roles of an account wait had happened so many minutes earlier. */
export function ageWaits(accountId: number, minutes: number): Promise<void> {
  return withoutTriggers(
    "role_wait",
    (tx) =>
      tx.$executeRaw`UPDATE role_wait SET asked_at = asked_at - make_interval(mins => ${minutes}::int), opens_at = opens_at - make_interval(mins => ${minutes}::int)
      WHERE assignment_id IN (SELECT id FROM role_assignment WHERE account_id = ${accountId}::int)`,
  )
}

/** As if an account and all that was done to it were so many days older. */
export async function ageAccount(accountId: number, days: number): Promise<void> {
  await withoutTriggers(
    "audit_event",
    (tx) =>
      tx.$executeRaw`UPDATE audit_event SET at = at - make_interval(days => ${days}::int) WHERE subject = 'accounts' AND record_id = ${accountId}::int`,
  )
  await db().$executeRaw`UPDATE role_assignment SET created_at = created_at - make_interval(days => ${days}::int),
    starts_at = starts_at - make_interval(days => ${days}::int), ended_at = ended_at - make_interval(days => ${days}::int) WHERE account_id = ${accountId}::int`
  await db()
    .$executeRaw`UPDATE account SET locked_at = locked_at - make_interval(days => ${days}::int) WHERE id = ${accountId}::int`
}
