import { inspectionWordHref } from "@/lib/addresses/known-records"
import { defineRegister } from "@/lib/register/define-register"
import { usualRoles } from "@/lib/register/usual-roles"
import { inspectionSchema } from "./schema"
import { inspectionStore } from "./store"

/** Kiểm tra, giám sát: where a team went, what it concluded, and whether its recommendations were followed. */
export const inspections = defineRegister({
  key: "inspections",
  slug: "kiem-tra",
  roles: usualRoles,
  schema: inspectionSchema,
  store: inspectionStore,
  attachments: true,
  ways: [{ label: "Kế hoạch kiểm tra (Word)", hrefOf: inspectionWordHref, file: true }],
  form: [
    {
      fields: [
        { name: "unitId", label: "Đơn vị kiểm tra", kind: "unit" },
        { name: "name", label: "Tên đợt kiểm tra, giám sát", kind: "text" },
        { name: "decision", label: "Quyết định thành lập đoàn", kind: "text", optional: true, hint: "Số, ký hiệu." },
        { name: "startedOn", label: "Ngày bắt đầu", kind: "date" },
        { name: "endedOn", label: "Ngày kết thúc", kind: "date", optional: true },
        { name: "themeId", label: "Chuyên đề", kind: "choice", optional: true },
        { name: "conclusion", label: "Thông báo kết luận", kind: "textarea", optional: true },
      ],
    },
    {
      title: "Nơi kiểm tra và kiến nghị",
      fields: [
        {
          name: "visits",
          label: "Tổ chức được kiểm tra",
          kind: "rows",
          optional: true,
          addLabel: "Thêm một tổ chức",
          fields: [
            { name: "visitedUnitId", label: "Đơn vị", kind: "unit", optional: true },
            {
              name: "organisation",
              label: "Hoặc tên tổ chức ngoài hệ thống",
              kind: "text",
              optional: true,
              hint: "Bỏ trống khi đã chọn đơn vị.",
            },
            { name: "heads", label: "Số người đứng đầu được kiểm tra", kind: "count", optional: true },
          ],
        },
        {
          name: "recommendations",
          label: "Kiến nghị",
          kind: "rows",
          optional: true,
          addLabel: "Thêm một kiến nghị",
          fields: [
            { name: "content", label: "Nội dung kiến nghị", kind: "textarea" },
            {
              name: "toUnitId",
              label: "Đơn vị thực hiện",
              kind: "unit",
              optional: true,
              hint: "Đơn vị này thấy kiến nghị ở trang đầu và tự ghi khi đã thực hiện.",
            },
            { name: "organisation", label: "Hoặc tổ chức ngoài hệ thống", kind: "text", optional: true },
            { name: "deadline", label: "Thời hạn", kind: "date", optional: true },
            { name: "doneOn", label: "Đã thực hiện ngày", kind: "date", optional: true },
            { name: "evidence", label: "Minh chứng", kind: "textarea", optional: true },
          ],
        },
      ],
    },
  ],
  list: {
    columns: [
      { name: "name", label: "Tên đợt", kind: "text", sortable: true },
      { name: "startedOn", label: "Bắt đầu", kind: "date", sortable: true },
      { name: "unit", label: "Đơn vị", kind: "text" },
      { name: "done", label: "Kiến nghị đã thực hiện", kind: "text" },
      { name: "attention", label: "Cần chú ý", kind: "choice" },
    ],
    filters: [
      { name: "attention", label: "Cần chú ý" },
      { name: "themeId", label: "Chuyên đề" },
    ],
    defaultSort: "-startedOn",
  },
})
