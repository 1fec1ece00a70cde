import { settingsVersion } from "@/lib/settings/shown-settings"
import { db } from "@/lib/db/client"
import { home, keepers, keepersAtHome, type Acts, type Place } from "../matrix"
import { nextNumber } from "./form-values"

const kind = () => ({ name: `Loại ${nextNumber()}`, unitOfCount: "cuộc", topic: "outreach" })

/** A kind that a unit counts for itself. */
async function ownKind({ id: unitId }: Place) {
  const key = `rieng-${nextNumber()}`
  const { name, unitOfCount } = kind()
  await db().outreachKind.create({ data: { key, unitId, name, unitOfCount, sortOrder: 1 } })
  return { key, version: "1" }
}

/** The lists that forms choose from: one for the whole installation, so no administrator below the topmost unit keeps them. */
export const listActs = {
  "lib/lookups/actions.ts saveLookupRow": [
    {
      ok: {},
      only: home,
      from: "/danh-muc",
      fields: () => ({
        lookup: "practiceFields",
        id: "",
        version: settingsVersion({}),
        "values.name": `Lĩnh vực ${nextNumber()}`,
      }),
    },
  ],
  "lib/lookups/actions.ts removeLookupRow": [
    {
      ok: {},
      only: home,
      from: "/danh-muc",
      fields: () => ({ lookup: "practiceFields", id: "khac", version: settingsVersion({ Tên: "Lĩnh vực khác" }) }),
    },
  ],
  "lib/registers/outreach/kind-actions.ts saveOutreachKind": [
    {
      name: "a new one of the own unit",
      ok: keepersAtHome,
      only: home,
      from: "/tuyen-truyen/loai-hinh",
      fields: () => ({ key: "", version: "1", ...kind() }),
    },
    {
      name: "that of a unit",
      ok: keepers,
      from: "/tuyen-truyen/loai-hinh",
      fields: async ({ target }) => ({ ...(await ownKind(target)), ...kind() }),
    },
    {
      name: "that of everybody",
      ok: {},
      only: home,
      from: "/tuyen-truyen/loai-hinh",
      fields: () => ({ key: "co", version: "1", ...kind() }),
    },
  ],
  "lib/registers/outreach/kind-actions.ts deleteOutreachKind": [
    { name: "that of a unit", ok: keepers, from: "/tuyen-truyen/loai-hinh", fields: ({ target }) => ownKind(target) },
    {
      name: "that of everybody",
      ok: {},
      only: home,
      from: "/tuyen-truyen/loai-hinh",
      fields: () => ({ key: "co", version: "1" }),
    },
  ],
} satisfies Acts
