import { blankFormHref } from "@/lib/addresses/records"
import { commitmentYearHref } from "@/lib/addresses/year-grids"
import { defineRegister } from "@/lib/register/define-register"
import { privateFields } from "./privacy"
import { commitmentSchema } from "./schema"
import { commitmentStore } from "./store"

/** Bản cam kết: one person, one year. Staff may import states and days from paper, never texts. */
export const commitments = defineRegister({
  key: "commitments",
  slug: "cam-ket",
  roles: {
    read: ["admin", "staff", "cell", "leader"],
    write: ["cell"],
    import: ["cell", "staff"],
  },
  schema: commitmentSchema,
  store: commitmentStore,
  privateFields,
  once: { fields: ["personId", "year"] },
  form: [
    {
      fields: [
        { name: "unitId", label: "Chi bộ", kind: "unit" },
        { name: "personId", label: "Người viết", kind: "person" },
        { name: "year", label: "Năm", kind: "year" },
        {
          name: "isHeadPlan",
          label: "Là kế hoạch cá nhân của người đứng đầu",
          kind: "checkbox",
          optional: true,
        },
        { name: "themeId", label: "Chuyên đề", kind: "choice", optional: true },
      ],
    },
    {
      title: "Nội dung cam kết",
      fields: [
        {
          name: "items",
          label: "Nội dung",
          kind: "rows",
          optional: true,
          addLabel: "Thêm một nội dung",
          hint: "Mỗi nội dung gồm việc làm cụ thể, biện pháp hoặc thước đo, thời hạn và nhiệm vụ gắn với việc đó.",
          fields: [
            { name: "part", label: "Phần", kind: "choice", usual: "6" },
            { name: "action", label: "Việc làm cụ thể", kind: "textarea" },
            { name: "measure", label: "Biện pháp, thước đo", kind: "textarea", optional: true },
            { name: "deadline", label: "Thời hạn", kind: "date", optional: true },
            { name: "duty", label: "Gắn với nhiệm vụ", kind: "text", optional: true },
          ],
        },
      ],
    },
  ],
  sheetOnly: [
    { name: "status", label: "Trạng thái", kind: "choice", optional: true },
    { name: "submittedOn", label: "Ngày nộp", kind: "date", optional: true },
    { name: "approvedOn", label: "Ngày duyệt", kind: "date", optional: true },
    { name: "reportedOn", label: "Ngày tự báo cáo", kind: "date", optional: true },
    { name: "concludedOn", label: "Ngày ghi kết quả", kind: "date", optional: true },
    { name: "gradeId", label: "Mức kết quả", kind: "choice", optional: true },
    { name: "selfReport", label: "Tự báo cáo cuối năm", kind: "textarea", optional: true },
    { name: "remark", label: "Nhận xét của chi bộ", kind: "textarea", optional: true },
  ],
  list: {
    columns: [
      { name: "person", label: "Người viết", kind: "text", sortable: true },
      { name: "unit", label: "Chi bộ", kind: "text" },
      { name: "year", label: "Năm", kind: "text", sortable: true },
      { name: "status", label: "Trạng thái", kind: "choice", sortable: true },
      { name: "grade", label: "Kết quả", kind: "text", wide: true },
    ],
    filters: [
      { name: "status", label: "Trạng thái" },
      { name: "gradeId", label: "Mức kết quả" },
      { name: "themeId", label: "Chuyên đề" },
    ],
    rowsAre: "người phải viết",
    defaultSort: "person",
    yearly: true,
    shortcuts: (year) => [
      { label: `Cả chi bộ năm ${year}: ai chưa viết, ai chờ duyệt`, href: commitmentYearHref(year) },
      { label: "In mẫu bản cam kết để viết tay", href: blankFormHref("cam-ket") },
    ],
  },
})
