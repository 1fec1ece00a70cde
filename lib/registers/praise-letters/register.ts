import { defineRegister } from "@/lib/register/define-register"
import { usualRoles } from "@/lib/register/usual-roles"
import { praiseLetterSchema } from "./schema"
import { praiseLetterStore } from "./store"

/** Thư khen: letters that praise a unit or one of its people. */
export const praiseLetters = defineRegister({
  key: "praiseLetters",
  slug: "thu-khen",
  roles: usualRoles,
  schema: praiseLetterSchema,
  store: praiseLetterStore,
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
        { name: "recipient", label: "Tên tập thể hoặc họ tên cá nhân được khen", kind: "text" },
        { name: "sender", label: "Thư của ai", kind: "text", hint: "Người, cơ quan gửi thư khen." },
        { name: "sentOn", label: "Ngày ghi trên thư", kind: "date" },
        { name: "subject", label: "Khen về việc gì, trong một dòng", kind: "text" },
        { name: "themeId", label: "Chuyên đề", kind: "choice", optional: true },
      ],
    },
  ],
  list: {
    columns: [
      { name: "recipient", label: "Tập thể, cá nhân", kind: "text", sortable: true },
      { name: "sender", label: "Thư của", kind: "text" },
      { name: "sentOn", label: "Ngày", kind: "date", sortable: true },
      { name: "unit", label: "Đơn vị", kind: "text", wide: true },
      { name: "subject", label: "Về việc", kind: "text", wide: true },
    ],
    filters: [{ name: "themeId", label: "Chuyên đề" }],
    defaultSort: "-sentOn",
  },
})
