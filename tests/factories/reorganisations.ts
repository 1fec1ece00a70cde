import type { Actor } from "@/lib/access/actor"
import { recordEvents } from "@/lib/audit/record-event"
import { reorganise } from "@/lib/units/reorganise/reorganise"
import { emptyReorganisation, type EnteredKind, type Reorganisation } from "@/lib/units/reorganise/reorganisation"
import type { WrittenEvent } from "@/lib/units/reorganise/write-plan"
import { asActor } from "./actors"

/** The decision of a form that names none. */
export const noDecision = { decision: "", decidedOn: null, documentSymbol: "", note: "" }

export type CarriedOut = WrittenEvent & { problems: string[] }

class NotAccepted extends Error {
  constructor(readonly problems: string[]) {
    super("not accepted")
  }
}

/** Carries out an event as an administrator, its audit events with it; what keeps it from being carried out comes back in words, nothing written. */
export async function carryOut(
  actor: Actor,
  kind: EnteredKind,
  wish: Partial<Reorganisation> & Pick<Reorganisation, "on">,
): Promise<CarriedOut> {
  try {
    return await asActor(actor, async (scope) => {
      const done = await reorganise(scope, kind, { ...emptyReorganisation, ...wish })
      if (!done.ok) throw new NotAccepted(done.problems.map(({ message }) => message))
      await recordEvents(scope.tx, actor, done.events)
      return { ...done.written, problems: [] }
    })
  } catch (error) {
    if (error instanceof NotAccepted) return { eventId: 0, idOf: (ref) => ref, asked: [], problems: error.problems }
    throw error
  }
}
