import { settingsVersion } from "@/lib/settings/shown-settings"
import { home, type Acts } from "../matrix"
import { nextNumber } from "./form-values"

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
      ok: {},
      only: home,
      from: "/tuyen-truyen/loai-hinh",
      fields: () => ({ key: "", version: "1", name: `Loại ${nextNumber()}`, unitOfCount: "cuộc" }),
    },
  ],
  "lib/registers/outreach/kind-actions.ts deleteOutreachKind": [
    { ok: {}, only: home, from: "/tuyen-truyen/loai-hinh", fields: () => ({ key: "co", version: "1" }) },
  ],
} satisfies Acts
