import type { Role } from "@/lib/access/roles"
import type { RegisterKey } from "@/lib/register-key"
import { readBelow } from "./each-register"
import type { Player, Position } from "./tree"
import type { Account } from "./world"
import type { Spot } from "./planted"
import type { PlantedState } from "./planted-reports"
import type { Fields } from "./questions"

/** A unit with one of everything planted in it. */
export interface Place extends Spot {
  /** By the key of the register. */
  records: Record<RegisterKey, number>
  /** A period report in each of its states. */
  reports: Record<PlantedState, number>
  /** The file on each record that has one. */
  files: Partial<Record<RegisterKey, number>>
  /** An account with a role at the unit, not the player's. */
  accountId: number
}

/** What a call is about, and who calls. */
export interface Case {
  target: Place
  /** The player's unit. */
  home: Place
  player: Player
  position: Position
  account: Account
  sessionId: string
}

/** ok = done; 404 = there is no such thing for this actor; refused = an expected answer that says why not. */
export type Expected = "ok" | "404" | "refused"

/** Positions in which a role is answered with ok; anything else is answered with `otherwise` (404 unless said). */
export type Allowed = Partial<Record<Role, readonly Position[]>>

export interface Grant {
  ok: Allowed
  /** The answer a role with the right to the entry gets in other positions. */
  otherwise?: Expected
  /** Entries about the actor alone are tried in its own position only. */
  only?: readonly Position[]
}

export interface Read extends Grant {
  /** Told apart when an entry is tried in several ways. */
  name?: string
  /** Reading it is in the log, whatever it shows. */
  logged?: boolean
  path: (about: Case) => string | Promise<string>
}

export interface Act extends Grant {
  name?: string
  /** A page that carries the action. */
  from: string
  /** The fields of a valid form for the target; what it acts on is made for it. */
  fields: (about: Case) => Promise<Fields> | Fields
}

export interface Post extends Grant {
  name?: string
  path: (about: Case) => string | Promise<string>
  form: (about: Case) => Promise<FormData> | FormData
}

/** For anyone, signed in or not; tried on its own. */
export const open = "open"

/** By file and name of the action, as the build's manifest has them. */
export type Acts = Record<string, Act[] | typeof open>

/** Pages and handlers that are asked by GET, as the folders of `app` name them. */
export type Reads = Record<string, Read[] | typeof open>

const branch = ["own", "descendant"] as const
/** The own unit alone. */
export const home = ["own"] as const
const everywhere = ["own", "descendant", "ancestor", "sibling", "foreign"] as const

export const everyone = { admin: branch, staff: branch, leader: branch, cell: branch } satisfies Allowed
const everyoneAbove = {
  admin: [...branch, "ancestor"],
  staff: [...branch, "ancestor"],
  leader: [...branch, "ancestor"],
  cell: [...branch, "ancestor"],
} satisfies Allowed
export const writers = { staff: branch, cell: branch } satisfies Allowed
/** Who may write in a register, where it is not staff and cells alike. */
const otherWriters: Partial<Record<RegisterKey, Allowed>> = { commitments: { cell: home }, themes: { staff: branch } }
export const writersOf = (register: RegisterKey): Allowed => otherWriters[register] ?? writers
/** Who may import into a register; staff import commitments without their texts. */
export const importersOf = (register: RegisterKey): Allowed => (register === "themes" ? { staff: home } : writersAtHome)
export const writersAtHome = { staff: home, cell: home } satisfies Allowed
/** A form opens whatever unit its address names; it starts with that unit only where the actor may write. */
export const formFor = { staff: everywhere, cell: everywhere, admin: everywhere } satisfies Allowed
/** Who acts about units below. */
export const belowStaff = { staff: ["descendant"] } satisfies Allowed
export const cellOnly = { cell: home } satisfies Allowed
export const admins = { admin: branch } satisfies Allowed
/** Who keeps what a unit and those below count and report by. */
export const keepers = { admin: branch, staff: branch } satisfies Allowed
export const keepersAtHome = { admin: home, staff: home } satisfies Allowed
/** Whose records units below may read too. */
export const readersOf = (register: RegisterKey): Allowed => (readBelow.includes(register) ? everyoneAbove : everyone)
export const adminAtHome = { admin: home } satisfies Allowed
export const atHome = { admin: home, staff: home, leader: home, cell: home } satisfies Allowed

/** What the matrix expects of a player in a position. */
export function expectedOf({ ok, otherwise = "404" }: Grant, { role }: Player, position: Position): Expected {
  const positions = ok[role]
  if (!positions) return "404"
  return positions.includes(position) ? "ok" : otherwise
}
