import type { Role } from "./roles"

/** A role that an account holds at a unit. */
export interface HeldRole {
  assignmentId: number
  role: Role
  unitId: number
  unitName: string
  /** The unit lies in the sample data. */
  isSample: boolean
}

/** Who is asking: a signed-in account in one of its roles. */
export interface Actor extends HeldRole {
  accountId: number
  username: string
  fullName: string
  sessionId: string
  mustChangePassword: boolean
  /** Has not acknowledged the notice on personal data as it reads now. */
  mustAcknowledge: boolean
  /** Every role the account may switch to, the present one included. */
  roles: HeldRole[]
  /** Roles that a second person has not confirmed yet. Where the account has no other, it is signed in as the first of them and may do nothing. */
  waits: HeldRole[]
  /** When the session ends whatever is done. */
  endsAt: Date
}
