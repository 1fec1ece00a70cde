import { outreachMonthHref } from "@/lib/addresses/year-grids"
import { today } from "@/lib/format/dates"
import { defineRegister } from "@/lib/register/define-register"
import { usualRoles } from "@/lib/register/usual-roles"
import { outreachSchema } from "./schema"
import { outreachStore } from "./store"

/** The month whose grid is most likely wanted: this one, or the last of another year. */
const monthOf = (year: number) => (today().startsWith(String(year)) ? today().slice(0, 7) : `${year}-12`)

/** Số liệu theo tháng: what a unit counted of each kind in a month, typed as one number with its word. */
export const outreach = defineRegister({
  key: "outreach",
  slug: "tuyen-truyen",
  roles: usualRoles,
  schema: outreachSchema,
  store: outreachStore,
  attachments: true,
  once: { fields: ["unitId", "month", "kindKey"] },
  form: [
    {
      fields: [
        { name: "unitId", label: "Đơn vị", kind: "unit" },
        { name: "month", label: "Tháng", kind: "month" },
        { name: "kindKey", label: "Chỉ tiêu", kind: "choice", also: ["Loại hình"] },
        {
          name: "value",
          label: "Số lượng",
          kind: "count",
          hint: "Số ước lượng ghi liền cả chữ cũng được: gần 350.000.",
        },
        {
          name: "qualifier",
          label: "Mức chính xác",
          kind: "choice",
          optional: true,
          hint: "Số ước lượng giữ nguyên chữ “gần”, “hơn”, “trên” ở mọi nơi hiện số này.",
        },
        { name: "themeId", label: "Chuyên đề", kind: "choice", optional: true },
        { name: "note", label: "Ghi chú", kind: "textarea", optional: true },
      ],
    },
  ],
  list: {
    columns: [
      { name: "kind", label: "Chỉ tiêu", kind: "text", sortable: true },
      { name: "month", label: "Tháng", kind: "text", sortable: true },
      { name: "unit", label: "Đơn vị", kind: "text" },
      { name: "value", label: "Số lượng", kind: "text", sortable: true },
      { name: "note", label: "Ghi chú", kind: "text", wide: true },
    ],
    filters: [
      { name: "kindKey", label: "Chỉ tiêu" },
      { name: "themeId", label: "Chuyên đề" },
    ],
    defaultSort: "-month",
    shortcuts: (year) => [{ label: "Nhập cả tháng trên một màn hình", href: outreachMonthHref(monthOf(year)) }],
  },
})
