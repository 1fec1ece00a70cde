import { defineRegister } from "@/lib/register/define-register"
import { usualRoles } from "@/lib/register/usual-roles"
import { commendationSchema } from "./schema"
import { commendationStore } from "./store"

/** Biểu dương, khen thưởng: two figures, told apart by the form of the commendation. */
export const commendations = defineRegister({
  key: "commendations",
  slug: "khen-thuong",
  sameBy: { fields: ["unitId", "recipient", "decision", "decidedOn"], folded: ["recipient", "decision"] },
  roles: usualRoles,
  schema: commendationSchema,
  store: commendationStore,
  attachments: true,
  form: [
    {
      fields: [
        {
          name: "unitId",
          label: "Đơn vị được khen",
          kind: "unit",
          hint: "Đơn vị của cá nhân hoặc tập thể được khen; số liệu tính cho đơn vị này.",
        },
        { name: "recipientKind", label: "Tập thể hay cá nhân", kind: "choice" },
        { name: "recipient", label: "Tên tập thể hoặc họ tên cá nhân", kind: "text" },
        { name: "formKey", label: "Hình thức", kind: "choice" },
        { name: "decision", label: "Số quyết định", kind: "text", optional: true },
        { name: "decidedOn", label: "Ngày quyết định", kind: "date" },
        { name: "modelId", label: "Về mô hình", kind: "choice", optional: true },
        { name: "themeId", label: "Chuyên đề", kind: "choice", optional: true },
      ],
    },
  ],
  list: {
    columns: [
      { name: "recipient", label: "Tập thể, cá nhân", kind: "text", sortable: true },
      { name: "form", label: "Hình thức", kind: "text", sortable: true },
      { name: "kind", label: "Loại", kind: "choice", wide: true },
      { name: "decidedOn", label: "Ngày", kind: "date", sortable: true },
      { name: "unit", label: "Đơn vị", kind: "text", wide: true },
    ],
    filters: [
      { name: "kind", label: "Biểu dương, khen thưởng" },
      { name: "formKey", label: "Hình thức" },
      { name: "recipientKind", label: "Tập thể, cá nhân" },
      { name: "themeId", label: "Chuyên đề" },
    ],
    defaultSort: "-decidedOn",
  },
})
