import { defineRegister } from "@/lib/register/define-register"
import { usualRoles } from "@/lib/register/usual-roles"
import { lifeShortcuts } from "@/lib/register/life-cycle/columns"
import { consentSection, lifeSheetFields } from "@/lib/register/life-cycle/schema"
import { modelSchema } from "./schema"
import { modelStore } from "./store"

/** Mô hình: registered, updated with evidence, recognised, replicated. */
export const models = defineRegister({
  key: "models",
  slug: "mo-hinh",
  sameBy: { fields: ["unitId", "name"], folded: ["name"] },
  roles: usualRoles,
  schema: modelSchema,
  store: modelStore,
  attachments: true,
  life: (tx) => tx.practiceModel,
  form: [
    {
      fields: [
        { name: "unitId", label: "Đơn vị thực hiện", kind: "unit" },
        { name: "name", label: "Tên mô hình", kind: "text", hint: "Ngắn gọn, ví dụ: Ống tiền tiết kiệm." },
        { name: "fieldKey", label: "Lĩnh vực", kind: "choice" },
        { name: "content", label: "Nội dung, cách làm", kind: "textarea", optional: true },
        { name: "goal", label: "Mục tiêu", kind: "textarea", optional: true },
        { name: "leader", label: "Người phụ trách", kind: "text", optional: true },
        { name: "themeId", label: "Chuyên đề", kind: "choice", optional: true },
        { name: "proposedOn", label: "Ngày đề xuất", kind: "date" },
      ],
    },
    consentSection,
  ],
  sheetOnly: lifeSheetFields,
  list: {
    columns: [
      { name: "name", label: "Tên mô hình", kind: "text", sortable: true },
      { name: "unit", label: "Đơn vị", kind: "text" },
      { name: "field", label: "Lĩnh vực", kind: "text", wide: true },
      { name: "stage", label: "Giai đoạn", kind: "choice", sortable: true },
      { name: "registeredOn", label: "Đăng ký", kind: "date", sortable: true, wide: true },
      { name: "lastUpdateOn", label: "Cập nhật", kind: "date", sortable: true, wide: true },
      { name: "attention", label: "Cần chú ý", kind: "choice" },
    ],
    filters: [
      { name: "stage", label: "Giai đoạn" },
      { name: "fieldKey", label: "Lĩnh vực" },
      { name: "attention", label: "Cần chú ý" },
      { name: "themeId", label: "Chuyên đề" },
    ],
    defaultSort: "-registeredOn",
    shortcuts: lifeShortcuts("mo-hinh"),
  },
})
