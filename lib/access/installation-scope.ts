import type { Tx } from "@/lib/db/client"
import { mintScope, type Scope } from "./scope"

/**
 * The installation itself at a topmost unit, for sample data that are entered before there is any account. Nothing that answers a request may
 * act so (an architecture test).
 */
export function installationScope(tx: Tx, unitId: number): Scope {
  const held = { assignmentId: 0, role: "admin" as const, unitId, unitName: "", isSample: false }
  return mintScope(
    {
      ...held,
      accountId: 0,
      username: "",
      fullName: "Hệ thống",
      sessionId: "",
      mustChangePassword: false,
      mustAcknowledge: false,
      roles: [held],
      waits: [],
      endsAt: new Date(),
    },
    tx,
  )
}
