import { newRequestHref } from "@/lib/addresses/privacy"
import { defineRegister } from "@/lib/register/define-register"
import { usualRoles } from "@/lib/register/usual-roles"
import { personSchema } from "./schema"
import { personStore } from "./store"

/** Nhân sự: who commits. Nothing else about a person is kept. */
export const people = defineRegister({
  key: "people",
  slug: "nhan-su",
  sameBy: { fields: ["unitId", "fullName", "birthYear"], folded: ["fullName"] },
  roles: usualRoles,
  schema: personSchema,
  store: personStore,
  ways: [{ label: "Yêu cầu về dữ liệu", hrefOf: newRequestHref }],
  form: [
    {
      fields: [
        {
          name: "unitId",
          label: "Chi bộ",
          kind: "unit",
          hint: "Chuyển chi bộ: chọn chi bộ mới và ngày chuyển đến ở dưới.",
        },
        { name: "fullName", label: "Họ và tên", kind: "text" },
        { name: "birthYear", label: "Năm sinh", kind: "year", optional: true },
        { name: "position", label: "Chức vụ", kind: "text", optional: true, hint: "Ví dụ: Bí thư chi bộ." },
        { name: "category", label: "Diện", kind: "choice" },
        { name: "isHead", label: "Là người đứng đầu đơn vị", kind: "checkbox", optional: true },
        {
          name: "since",
          label: "Thuộc chi bộ từ ngày",
          kind: "date",
          hint: "Bản cam kết các năm trước vẫn ở chi bộ cũ.",
        },
        {
          name: "until",
          label: "Đã rời từ ngày",
          kind: "date",
          optional: true,
          hint: "Khi thôi sinh hoạt, nghỉ việc hoặc qua đời: từ năm đó không còn phải viết bản cam kết, các năm trước giữ nguyên. Chuyển chi bộ thì không ghi ở đây.",
        },
      ],
    },
  ],
  list: {
    columns: [
      { name: "fullName", label: "Họ và tên", kind: "text", sortable: true },
      { name: "unit", label: "Chi bộ", kind: "text" },
      { name: "birthYear", label: "Năm sinh", kind: "text", sortable: true, wide: true },
      { name: "position", label: "Chức vụ", kind: "text", wide: true },
      { name: "category", label: "Diện", kind: "choice", wide: true },
      { name: "until", label: "Đã rời từ", kind: "date", wide: true },
    ],
    filters: [
      { name: "category", label: "Diện" },
      { name: "isHead", label: "Người đứng đầu" },
      { name: "presence", label: "Còn hay đã rời" },
    ],
    defaultSort: "fullName",
  },
})
