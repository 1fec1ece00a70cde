import { defineRegister } from "@/lib/register/define-register"
import { usualRoles } from "@/lib/register/usual-roles"
import { oneDocumentHint } from "@/lib/register/field"
import { ethicsCodeSchema } from "./schema"
import { ethicsCodeStore } from "./store"

/** Chuẩn mực đạo đức công vụ, nghề nghiệp: which units have their own. */
export const ethicsCodes = defineRegister({
  key: "ethicsCodes",
  slug: "chuan-muc",
  roles: usualRoles,
  schema: ethicsCodeSchema,
  store: ethicsCodeStore,
  attachments: true,
  form: [
    {
      fields: [
        { name: "unitId", label: "Đơn vị ban hành", kind: "unit" },
        { name: "name", label: "Tên bộ chuẩn mực", kind: "text" },
        { name: "issuedOn", label: "Ngày ban hành", kind: "date" },
        { name: "themeId", label: "Chuyên đề", kind: "choice", optional: true },
        {
          name: "document",
          label: "Văn bản ban hành",
          kind: "links",
          optional: true,
          hint: oneDocumentHint,
        },
      ],
    },
  ],
  list: {
    columns: [
      { name: "name", label: "Tên bộ chuẩn mực", kind: "text", sortable: true },
      { name: "issuedOn", label: "Ngày", kind: "date", sortable: true },
      { name: "unit", label: "Đơn vị", kind: "text" },
    ],
    filters: [{ name: "themeId", label: "Chuyên đề" }],
    defaultSort: "-issuedOn",
  },
})
