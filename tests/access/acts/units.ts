import { makeUnit } from "../../factories/unit-tree"
import { shownVersion } from "../../factories/settings"
import { adminAtHome, admins, writers, type Act, type Acts, type Case } from "../matrix"
import { unitDraft } from "../matrix-files"
import type { Fields } from "../questions"
import { day, nextNumber, shownAt } from "./form-values"

/** A unit just below the target, to be changed. */
async function unitBelow({ target }: Case) {
  const unit = await makeUnit({ code: `S-${nextNumber()}`, parentId: target.id, typeKey: "dang-uy-co-so" })
  return { id: String(unit.id), version: "1", from: day }
}

const unitAct = (more: (about: Case) => Fields): Act[] => [
  { ok: admins, from: "/don-vi/moi", fields: async (about) => ({ ...(await unitBelow(about)), ...more(about) }) },
]

/** What is changed at one unit. */
export const unitActs = {
  "lib/public/actions.ts setPublicPageAction": [
    {
      ok: { admin: writers.staff, staff: writers.staff },
      from: "/don-vi/1/cong-khai",
      fields: async ({ target }) => ({
        unitId: String(target.id),
        version: await shownAt("staff", target.id, (scope) => shownVersion.publicPage(scope, target.id)),
        slug: `trang-${nextNumber()}`,
        enabled: "on",
      }),
    },
  ],
  "lib/units/actions.ts addUnitAction": [
    {
      ok: admins,
      otherwise: "refused",
      from: "/don-vi/moi",
      fields: ({ target }) => ({
        name: "Chi bộ mới",
        code: `N-${nextNumber()}`,
        typeKey: "chi-bo",
        from: day,
        parentId: String(target.id),
      }),
    },
  ],
  "lib/units/actions.ts renameUnitAction": unitAct(() => ({ name: `Tên mới ${nextNumber()}` })),
  "lib/units/actions.ts retypeUnitAction": unitAct(() => ({ typeKey: "chi-bo" })),
  "lib/units/actions.ts recodeUnitAction": [
    {
      ok: admins,
      from: "/don-vi/moi",
      fields: async (about) => {
        const { id, version } = await unitBelow(about)
        return { id: id!, version: version!, code: `M-${nextNumber()}` }
      },
    },
  ],
  "lib/units/actions.ts commitUnitImport": [
    { ok: adminAtHome, from: "/don-vi/moi", fields: async (about) => ({ draft: await unitDraft((id) => id)(about) }) },
  ],
} satisfies Acts
