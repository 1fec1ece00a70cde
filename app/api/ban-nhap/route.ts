import { defineReadRoute, defineWriteRoute } from "@/lib/access/define-route"
import { findDraft, keepDraft, mostDraftBytes } from "@/lib/access/form-drafts"
import { takeDraft } from "@/lib/access/take-draft"
import { draftOwner } from "@/lib/format/draft-owner"

/** What the asker typed in a form and did not save. */
export const GET = defineReadRoute({
  can: "signed-in",
  respond: async (scope, { search }) =>
    Response.json({ owner: draftOwner(scope.actor), draft: await findDraft(scope, search["bieu-mau"] ?? "") }),
})

/** Keeps what is typed in a form, or drops it. */
export const POST = defineWriteRoute({
  can: "signed-in",
  maxBytes: mostDraftBytes + 10_000,
  take: takeDraft,
  respond: async (scope, _, taken) => {
    if (!taken) return null
    await keepDraft(scope, taken.input, taken.mark)
    return { response: Response.json({ kept: true }), events: [] }
  },
})
