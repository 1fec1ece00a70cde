import { defineReadRoute } from "@/lib/access/define-route"
import { workbookDownload } from "@/lib/download"
import { findDraft } from "@/lib/register/import/loaders"
import { toOptions } from "@/lib/register/import/options"
import { inSheetThread } from "@/lib/registers/sheet-thread"
import { canOfRegister, withRegister } from "@/lib/registers/of-address"

export const GET = defineReadRoute({
  can: canOfRegister(({ roles }) => roles.import),
  respond: withRegister(async (scope, register, { params, search }) => {
    const found = await findDraft(scope, register, params.draft, search)
    if (!found) return null
    const given = { register: register.key, draft: found.draftId, options: toOptions(found.chosen) }
    return async () => {
      const bytes = await inSheetThread("wrongLines", { actor: scope.actor, given })
      return bytes && workbookDownload(bytes, `Dòng có lỗi ${register.term.inline}`)
    }
  }),
})
