import { defineRegister } from "@/lib/register/define-register"
import { usualRoles } from "@/lib/register/usual-roles"
import { dialogueSchema } from "./schema"
import { dialogueStore } from "./store"

/** Đối thoại, tiếp công dân: sessions, citizens and one line each; complaints and names stay out. */
export const dialogues = defineRegister({
  key: "dialogues",
  slug: "doi-thoai",
  roles: usualRoles,
  schema: dialogueSchema,
  store: dialogueStore,
  attachments: true,
  form: [
    {
      fields: [
        { name: "unitId", label: "Đơn vị tổ chức", kind: "unit" },
        { name: "kind", label: "Loại", kind: "choice" },
        { name: "heldOn", label: "Ngày", kind: "date" },
        {
          name: "withWhom",
          label: "Với ai",
          kind: "text",
          hint: "Ghi nhóm người, ví dụ: đoàn viên thanh niên. Không ghi họ tên người khiếu nại, tố cáo.",
        },
        { name: "subject", label: "Nội dung trong một dòng", kind: "text" },
        { name: "sessions", label: "Số cuộc hoặc lượt", kind: "count" },
        { name: "citizens", label: "Số công dân", kind: "count" },
        { name: "communes", label: "Số xã", kind: "count", optional: true },
        { name: "outcome", label: "Kết quả trong một dòng", kind: "text", optional: true },
        { name: "themeId", label: "Chuyên đề", kind: "choice", optional: true },
      ],
    },
  ],
  list: {
    columns: [
      { name: "subject", label: "Nội dung", kind: "text" },
      { name: "heldOn", label: "Ngày", kind: "date", sortable: true },
      { name: "unit", label: "Đơn vị", kind: "text" },
      { name: "kind", label: "Loại", kind: "choice" },
      { name: "sessions", label: "Số cuộc, lượt", kind: "number" },
      { name: "citizens", label: "Công dân", kind: "number", sortable: true },
    ],
    filters: [
      { name: "kind", label: "Loại" },
      { name: "themeId", label: "Chuyên đề" },
    ],
    defaultSort: "-heldOn",
  },
})
