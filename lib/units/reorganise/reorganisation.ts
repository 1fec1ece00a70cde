import { z } from "zod"
import type { UnitEventKind } from "@/lib/db/generated/enums"

/** An existing unit by its id, or a new one of the same reorganisation: -1 is the first of `newUnits`, -2 the second. */
export type UnitRef = number

const ref = z.number().int()
const id = z.number().int().positive()
const day = z.iso.date()

/**
 * What a decision does to units from a day on, as a wizard typed it or a file said it. What follows from it (who goes along, where numbers go)
 * is worked out by `compilePlan`.
 */
export const reorganisationSchema = z.strictObject({
  on: day,
  decision: z.string(),
  decidedOn: day.nullable(),
  documentId: id.nullable(),
  note: z.string(),
  newUnits: z.array(z.strictObject({ name: z.string(), code: z.string(), typeKey: z.string(), parent: ref })),
  /** Units that go on, with what changes. */
  changed: z.array(
    z.strictObject({ unitId: id, name: z.string().optional(), typeKey: z.string().optional(), parent: ref.optional() }),
  ),
  /** Units that end, and who takes over; nobody named = the unit above. */
  ended: z.array(
    z.strictObject({
      unitId: id,
      /** Each with its own decision, where the whole has not one for all. */
      to: z.array(z.strictObject({ unit: ref, extent: z.enum(["whole", "part"]), decision: z.string().optional() })),
    }),
  ),
  /** Units that go on and hand a part of themselves to others; several times where decisions differ. */
  shared: z.array(z.strictObject({ unitId: id, to: z.array(ref), decision: z.string().optional() })),
  /** Where people go: of ended units, where it is not the unit that takes over; of shared ones, who does not stay. */
  members: z.array(z.strictObject({ personId: id, unit: ref })),
  /** Roles that go on elsewhere; of all others those at ended units end, those at shared ones stay. */
  roles: z.array(z.strictObject({ assignmentId: id, unit: ref })),
})

export type Reorganisation = z.infer<typeof reorganisationSchema>

/** The kinds of event that a person enters. */
export type EnteredKind = Exclude<UnitEventKind, "undo">

/** A reorganisation that does nothing yet, to be filled. */
export const emptyReorganisation: Omit<Reorganisation, "on"> = {
  decision: "",
  decidedOn: null,
  documentId: null,
  note: "",
  newUnits: [],
  changed: [],
  ended: [],
  shared: [],
  members: [],
  roles: [],
}
