import { blankFormHref } from "@/lib/addresses/records"
import { meetingYearHref } from "@/lib/addresses/year-grids"
import { defineRegister } from "@/lib/register/define-register"
import { meetingSchema } from "./schema"
import { meetingStore } from "./store"

/** Sinh hoạt chi bộ: each meeting of a cell, whether the theme was on its agenda, present and absent. */
export const meetings = defineRegister({
  key: "meetings",
  slug: "sinh-hoat",
  roles: { read: ["admin", "staff", "cell", "leader"], write: ["cell", "staff"], import: ["cell", "staff"] },
  schema: meetingSchema,
  store: meetingStore,
  attachments: true,
  once: { fields: ["unitId", "month", "kind"], when: ({ kind }) => kind === "regular" },
  form: [
    {
      fields: [
        { name: "unitId", label: "Chi bộ", kind: "unit" },
        { name: "month", label: "Tháng", kind: "month" },
        { name: "kind", label: "Loại sinh hoạt", kind: "choice" },
        { name: "themeOnAgenda", label: "Có nội dung chuyên đề học tập và làm theo", kind: "checkbox", optional: true },
        { name: "themeId", label: "Chuyên đề", kind: "choice", optional: true },
        { name: "present", label: "Có mặt", kind: "count" },
        { name: "absent", label: "Vắng mặt", kind: "count", optional: true },
        { name: "note", label: "Ghi chú", kind: "textarea", optional: true },
      ],
    },
  ],
  list: {
    columns: [
      { name: "month", label: "Tháng", kind: "text", sortable: true },
      { name: "unit", label: "Chi bộ", kind: "text" },
      { name: "kind", label: "Loại", kind: "choice" },
      { name: "theme", label: "Chuyên đề", kind: "text", wide: true },
      { name: "present", label: "Có mặt", kind: "number", sortable: true },
      { name: "absent", label: "Vắng", kind: "number", wide: true },
    ],
    filters: [
      { name: "kind", label: "Loại" },
      { name: "themeId", label: "Chuyên đề" },
    ],
    defaultSort: "-month",
    shortcuts: (year) => [
      { label: `Cả năm ${year} của chi bộ trên một màn hình`, href: meetingYearHref(year) },
      { label: "In mẫu biên bản để viết tay", href: blankFormHref("sinh-hoat") },
    ],
  },
})
