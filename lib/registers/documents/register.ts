import { defineRegister } from "@/lib/register/define-register"
import { usualRoles } from "@/lib/register/usual-roles"
import { documentSchema } from "./schema"
import { documentStore } from "./store"

/** Văn bản: issued documents, what they carry out and replace, their files. */
export const documents = defineRegister({
  key: "documents",
  slug: "van-ban",
  sameBy: { fields: ["unitId", "symbol", "issuedOn"] },
  roles: usualRoles,
  schema: documentSchema,
  store: documentStore,
  attachments: true,
  form: [
    {
      fields: [
        { name: "unitId", label: "Đơn vị giữ văn bản", kind: "unit", hint: "Số liệu tính cho đơn vị này." },
        { name: "typeKey", label: "Loại văn bản", kind: "choice" },
        { name: "symbol", label: "Số, ký hiệu", kind: "text", hint: "Ghi đúng như trên văn bản, ví dụ 31-KH/TU." },
        { name: "issuedOn", label: "Ngày ban hành", kind: "date" },
        {
          name: "issuerName",
          label: "Cơ quan khác ban hành",
          kind: "text",
          optional: true,
          hint: "Bỏ trống nếu chính đơn vị trên ban hành. Ví dụ: Bộ Chính trị.",
        },
        { name: "subject", label: "Trích yếu", kind: "textarea" },
        { name: "themeId", label: "Chuyên đề", kind: "choice", optional: true },
      ],
    },
    {
      title: "Liên quan đến văn bản khác",
      fields: [
        {
          name: "carriesOut",
          label: "Triển khai văn bản",
          kind: "links",
          optional: true,
          hint: "Mỗi dòng một số, ký hiệu đã có trong sổ, ví dụ 05-CT/TW. Trùng số thì thêm ngày: 31-KH/TU (30/09/2016).",
        },
        {
          name: "replaces",
          label: "Thay thế văn bản",
          kind: "links",
          optional: true,
          hint: "Mỗi dòng một số, ký hiệu.",
        },
      ],
    },
  ],
  list: {
    columns: [
      { name: "symbol", label: "Số, ký hiệu", kind: "text", sortable: true },
      { name: "issuedOn", label: "Ngày", kind: "date", sortable: true },
      { name: "type", label: "Loại", kind: "text", sortable: true, wide: true },
      { name: "issuer", label: "Nơi ban hành", kind: "text" },
      { name: "subject", label: "Trích yếu", kind: "text" },
    ],
    filters: [
      { name: "typeKey", label: "Loại văn bản" },
      { name: "issuer", label: "Nơi ban hành" },
      { name: "themeId", label: "Chuyên đề" },
    ],
    defaultSort: "-issuedOn",
  },
})
