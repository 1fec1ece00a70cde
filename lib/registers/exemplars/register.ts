import { defineRegister } from "@/lib/register/define-register"
import { usualRoles } from "@/lib/register/usual-roles"
import { lifeShortcuts } from "@/lib/register/life-cycle/columns"
import { consentSection, lifeSheetFields } from "@/lib/register/life-cycle/schema"
import { exemplarSchema } from "./schema"
import { exemplarStore } from "./store"

/** Điển hình tiên tiến: a collective or a person, with the life cycle of a model. */
export const exemplars = defineRegister({
  key: "exemplars",
  slug: "dien-hinh",
  sameBy: { fields: ["unitId", "name"], folded: ["name"] },
  roles: usualRoles,
  schema: exemplarSchema,
  store: exemplarStore,
  attachments: true,
  life: (tx) => tx.exemplar,
  form: [
    {
      fields: [
        { name: "unitId", label: "Đơn vị giới thiệu", kind: "unit" },
        { name: "kind", label: "Tập thể hay cá nhân", kind: "choice" },
        { name: "name", label: "Tên tập thể hoặc họ tên cá nhân", kind: "text" },
        { name: "fieldKey", label: "Lĩnh vực", kind: "choice" },
        { name: "achievement", label: "Thành tích, việc làm tiêu biểu", kind: "textarea", optional: true },
        { name: "themeId", label: "Chuyên đề", kind: "choice", optional: true },
        { name: "proposedOn", label: "Ngày đề xuất", kind: "date" },
      ],
    },
    consentSection,
  ],
  sheetOnly: lifeSheetFields,
  list: {
    columns: [
      { name: "name", label: "Tên", kind: "text", sortable: true },
      { name: "kind", label: "Loại", kind: "choice" },
      { name: "unit", label: "Đơn vị", kind: "text" },
      { name: "field", label: "Lĩnh vực", kind: "text", wide: true },
      { name: "stage", label: "Giai đoạn", kind: "choice", sortable: true },
      { name: "registeredOn", label: "Đăng ký", kind: "date", sortable: true, wide: true },
      { name: "attention", label: "Cần chú ý", kind: "choice", wide: true },
    ],
    filters: [
      { name: "stage", label: "Giai đoạn" },
      { name: "kind", label: "Tập thể, cá nhân" },
      { name: "fieldKey", label: "Lĩnh vực" },
      { name: "attention", label: "Cần chú ý" },
      { name: "themeId", label: "Chuyên đề" },
    ],
    defaultSort: "-registeredOn",
    shortcuts: lifeShortcuts("dien-hinh"),
  },
})
