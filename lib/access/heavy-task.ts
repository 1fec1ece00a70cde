import type { Actor } from "./actor"
import type { Outcome } from "./outcome"
import { runOnce, type SaveOrder } from "./save-once"
import type { Scope } from "./scope"
import { inSnapshot } from "./transactions"

// Tasks that are done in a thread (lib/thread), which is told who asked. Whoever asks has been let in by a page, handler or action.

/** A task that reads, in a snapshot of its own. */
export function heavyRead<Given, Read>(read: (scope: Scope, given: Given) => Promise<Read>) {
  return ({ actor, given }: { actor: Actor; given: Given }) => inSnapshot(actor, (scope) => read(scope, given))
}

/** A task that saves, as the action of `defineHeavyAction` was ordered to. */
export function heavySave<Given>(run: (scope: Scope, given: Given) => Promise<Outcome | null>) {
  return ({ order, given }: { order: SaveOrder; given: Given }) => runOnce(order, (scope) => run(scope, given))
}
