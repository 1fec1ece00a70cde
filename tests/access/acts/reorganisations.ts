import { adminAtHome, admins, type Acts } from "../matrix"
import { eventDraft, plantEvent, unitBelowOf } from "../planted-events"
import { day } from "./form-values"

/** Events that change the tree, from the wizard to their undoing. */
export const reorganisationActs = {
  "lib/units/actions.ts startMoveAction": [
    {
      name: "from the position",
      ok: admins,
      otherwise: "refused",
      from: "/don-vi/sap-xep/chuyen",
      fields: async ({ target, home: own }) => ({
        "units.0.unit": String((await unitBelowOf(target.id)).id),
        parentId: String((await unitBelowOf(own.id)).id),
        from: day,
      }),
    },
    {
      name: "to the position",
      ok: admins,
      otherwise: "refused",
      from: "/don-vi/sap-xep/chuyen",
      fields: async ({ target, home: own }) => {
        const above = await unitBelowOf(own.id)
        const unit = String((await unitBelowOf(above.id)).id)
        return { "units.0.unit": unit, parentId: String(target.id), from: day }
      },
    },
  ],
  "lib/units/actions.ts startMergeAction": [
    {
      ok: admins,
      otherwise: "refused",
      from: "/don-vi/sap-xep/gop",
      fields: async ({ target, home: own }) => ({
        "units.0.unit": String((await unitBelowOf(target.id)).id),
        into: "existing",
        intoId: String((await unitBelowOf(own.id)).id),
        from: day,
      }),
    },
  ],
  "lib/units/actions.ts startSplitAction": [
    {
      ok: admins,
      otherwise: "refused",
      from: "/don-vi/sap-xep/tach",
      fields: async ({ target }) => ({
        unitId: String((await unitBelowOf(target.id)).id),
        "parts.0.name": "Phần mới",
        "parts.0.typeKey": "chi-bo",
        old: "ends",
        from: day,
      }),
    },
  ],
  "lib/units/actions.ts startDissolveAction": [
    {
      ok: admins,
      otherwise: "refused",
      from: "/don-vi/sap-xep/giai-the",
      fields: async ({ target }) => ({ "units.0.unit": String((await unitBelowOf(target.id)).id), from: day }),
    },
  ],
  "lib/units/actions.ts assignDraftAction": [
    {
      ok: adminAtHome,
      from: "/don-vi/sap-xep/xem-truoc/1",
      fields: async (about) => ({ draft: (await eventDraft(about)).draft }),
    },
  ],
  "lib/units/actions.ts carryOutDraftAction": [
    { ok: adminAtHome, from: "/don-vi/sap-xep/xem-truoc/1", fields: eventDraft },
  ],
  "lib/units/actions.ts dropDraftAction": [
    {
      ok: adminAtHome,
      from: "/don-vi/sap-xep/xem-truoc/1",
      fields: async (about) => ({ draft: (await eventDraft(about)).draft }),
    },
  ],
  "lib/units/actions.ts undoEventAction": [
    { ok: admins, from: "/don-vi/sap-xep/1", fields: async (about) => ({ event: String(await plantEvent(about)) }) },
  ],
} satisfies Acts
