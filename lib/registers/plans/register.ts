import { defineRegister } from "@/lib/register/define-register"
import { usualRoles } from "@/lib/register/usual-roles"
import { oneDocumentHint } from "@/lib/register/field"
import { planSchema } from "./schema"
import { planStore } from "./store"

/** Kế hoạch: key tasks, breakthroughs, pressing issues; who does them by when; what figures should reach. */
export const plans = defineRegister({
  key: "plans",
  slug: "ke-hoach",
  sameBy: { fields: ["unitId", "name", "year"] },
  roles: usualRoles,
  schema: planSchema,
  store: planStore,
  attachments: true,
  form: [
    {
      fields: [
        { name: "unitId", label: "Đơn vị", kind: "unit" },
        { name: "name", label: "Tên kế hoạch", kind: "text" },
        { name: "year", label: "Năm", kind: "year" },
        { name: "themeId", label: "Chuyên đề", kind: "choice", optional: true },
        {
          name: "document",
          label: "Văn bản ban hành kế hoạch",
          kind: "links",
          optional: true,
          hint: oneDocumentHint,
        },
      ],
    },
    {
      title: "Nội dung",
      fields: [
        {
          name: "tasks",
          label: "Nội dung kế hoạch",
          kind: "rows",
          optional: true,
          addLabel: "Thêm một nội dung",
          hint: "Mỗi nội dung gắn với chức năng, nhiệm vụ, có người phụ trách và thời hạn.",
          fields: [
            { name: "kind", label: "Loại nội dung", kind: "choice", usual: "key" },
            { name: "content", label: "Việc phải làm", kind: "textarea" },
            { name: "duty", label: "Gắn với nhiệm vụ", kind: "text", optional: true },
            { name: "owner", label: "Người phụ trách", kind: "text", optional: true },
            { name: "deadline", label: "Thời hạn", kind: "date", optional: true },
            { name: "progress", label: "Tiến độ", kind: "textarea", optional: true, sheetOnly: true },
            { name: "doneOn", label: "Đã xong ngày", kind: "date", optional: true },
            { name: "evidence", label: "Minh chứng", kind: "textarea", optional: true },
          ],
        },
        {
          name: "targets",
          label: "Chỉ tiêu phấn đấu",
          kind: "rows",
          optional: true,
          addLabel: "Thêm một chỉ tiêu",
          fields: [
            { name: "figureKey", label: "Chỉ tiêu", kind: "choice", optional: true },
            { name: "target", label: "Phấn đấu đạt", kind: "count", optional: true },
          ],
        },
      ],
    },
  ],
  list: {
    columns: [
      { name: "name", label: "Tên kế hoạch", kind: "text", sortable: true },
      { name: "year", label: "Năm", kind: "text", sortable: true },
      { name: "unit", label: "Đơn vị", kind: "text" },
      { name: "done", label: "Đã xong", kind: "text" },
      { name: "openDeadline", label: "Hạn của việc chưa xong", kind: "date", sortable: true, wide: true },
      { name: "themeId", label: "Chuyên đề", kind: "choice", wide: true },
    ],
    filters: [
      { name: "attention", label: "Cần chú ý" },
      { name: "themeId", label: "Chuyên đề" },
    ],
    defaultSort: "-year",
  },
})
