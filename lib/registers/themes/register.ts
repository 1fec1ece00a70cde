import { defineRegister } from "@/lib/register/define-register"
import { oneDocumentHint } from "@/lib/register/field"
import { themeSchema } from "./schema"
import { themeStore } from "./store"

/** Chuyên đề: issued by a unit for a year or a term; known to every unit below it. */
export const themes = defineRegister({
  key: "themes",
  slug: "chuyen-de",
  roles: { read: ["admin", "staff", "cell", "leader"], write: ["staff"], import: ["staff"] },
  schema: themeSchema,
  store: themeStore,
  attachments: true,
  form: [
    {
      fields: [
        { name: "unitId", label: "Đơn vị ban hành", kind: "unit" },
        { name: "name", label: "Tên chuyên đề", kind: "textarea" },
        { name: "fromYear", label: "Từ năm", kind: "year" },
        { name: "toYear", label: "Đến năm", kind: "year", hint: "Chuyên đề một năm: ghi cùng một năm." },
        { name: "themeId", label: "Thuộc chuyên đề rộng hơn", kind: "choice", optional: true },
        {
          name: "document",
          label: "Văn bản ban hành chuyên đề",
          kind: "links",
          optional: true,
          hint: oneDocumentHint,
        },
      ],
    },
  ],
  list: {
    columns: [
      { name: "name", label: "Tên chuyên đề", kind: "text", sortable: true },
      { name: "years", label: "Năm", kind: "text", sortable: true },
      { name: "unit", label: "Đơn vị ban hành", kind: "text" },
      { name: "whole", label: "Thuộc chuyên đề", kind: "text", wide: true },
    ],
    filters: [],
    defaultSort: "-years",
  },
})
