import type { Scope } from "@/lib/access/scope"

/** Structural changes are checked against each other: one at a time, before anything is read, after what was planned until today took effect. */
export async function lockStructure({ tx }: Scope): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('unit structure'))`
  await tx.$executeRaw`SELECT roll_up.turn_day()`
}
