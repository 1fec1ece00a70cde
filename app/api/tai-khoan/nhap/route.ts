import { defineWriteRoute } from "@/lib/access/define-route"
import { adminOnly } from "@/lib/access/roles"
import { keepAccountFile } from "@/lib/accounts/bulk/file/load-draft"
import { mostAccounts } from "@/lib/accounts/bulk/plan"
import { receiveSheet } from "@/lib/uploads/receive-sheet"

/** The upload of a file of accounts. */
export const POST = defineWriteRoute({
  can: adminOnly,
  maxBytes: 10_000_000,
  take: (form) => receiveSheet(form, mostAccounts),
  respond: async (scope, _, file) => ({ response: await keepAccountFile(scope, file), events: [] }),
})
