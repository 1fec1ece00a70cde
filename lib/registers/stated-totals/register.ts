import { defineRegister } from "@/lib/register/define-register"
import { usualRoles } from "@/lib/register/usual-roles"
import { statedTotalSchema } from "./schema"
import { statedTotalStore } from "./store"

/** Số tổng: numbers that a unit has without a record of each. */
export const statedTotals = defineRegister({
  key: "statedTotals",
  slug: "so-tong",
  roles: usualRoles,
  schema: statedTotalSchema,
  store: statedTotalStore,
  attachments: true,
  once: { fields: ["unitId", "breadth", "indicator", "firstDay", "lastDay"] },
  form: [
    {
      fields: [
        { name: "unitId", label: "Đơn vị", kind: "unit" },
        { name: "indicator", label: "Chỉ tiêu", kind: "choice" },
        { name: "breadth", label: "Phạm vi", kind: "choice" },
        { name: "firstDay", label: "Từ ngày", kind: "date" },
        {
          name: "lastDay",
          label: "Đến ngày",
          kind: "date",
          hint: "Số này có trong mọi kỳ chứa trọn từ ngày đầu đến ngày cuối.",
        },
        {
          name: "value",
          label: "Số tổng",
          kind: "count",
          hint: "Kể cả những gì đã ghi thành bản ghi. Số ước lượng ghi liền cả chữ cũng được: gần 350.000.",
        },
        { name: "qualifier", label: "Mức chính xác", kind: "choice", optional: true },
        {
          name: "source",
          label: "Nguồn số liệu",
          kind: "text",
          optional: true,
          hint: "Số này lấy ở đâu, ví dụ Báo cáo số 25-BC/TU.",
        },
      ],
    },
  ],
  list: {
    columns: [
      { name: "indicator", label: "Chỉ tiêu", kind: "text", sortable: true },
      { name: "value", label: "Số tổng", kind: "text", sortable: true },
      { name: "recorded", label: "Đã có bản ghi", kind: "number" },
      { name: "rest", label: "Chưa ghi chi tiết", kind: "number" },
      { name: "breadth", label: "Phạm vi", kind: "choice", wide: true },
      { name: "firstDay", label: "Từ ngày", kind: "date", wide: true },
      { name: "lastDay", label: "Đến ngày", kind: "date", sortable: true },
      { name: "unit", label: "Đơn vị", kind: "text", wide: true },
      { name: "source", label: "Nguồn số liệu", kind: "text", wide: true },
    ],
    filters: [
      { name: "indicator", label: "Chỉ tiêu" },
      { name: "breadth", label: "Phạm vi" },
    ],
    defaultSort: "-lastDay",
  },
})
