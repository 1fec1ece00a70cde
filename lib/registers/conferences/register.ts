import { defineRegister } from "@/lib/register/define-register"
import { usualRoles } from "@/lib/register/usual-roles"
import { oneDocumentHint } from "@/lib/register/field"
import { conferenceSchema } from "./schema"
import { conferenceStore } from "./store"

/** Hội nghị học tập, quán triệt: delegates are the unit's own conference, attendances are people-times of the branch. */
export const conferences = defineRegister({
  key: "conferences",
  slug: "hoi-nghi",
  roles: usualRoles,
  schema: conferenceSchema,
  store: conferenceStore,
  attachments: true,
  form: [
    {
      fields: [
        { name: "unitId", label: "Đơn vị tổ chức", kind: "unit" },
        { name: "name", label: "Tên hội nghị", kind: "text" },
        { name: "heldOn", label: "Ngày tổ chức", kind: "date" },
        { name: "form", label: "Hình thức", kind: "choice" },
        { name: "themeId", label: "Chuyên đề", kind: "choice", optional: true },
        {
          name: "document",
          label: "Văn bản được học tập, quán triệt",
          kind: "links",
          optional: true,
          hint: oneDocumentHint,
        },
      ],
    },
    {
      title: "Điểm cầu",
      fields: [
        { name: "provincePoints", label: "Điểm cầu cấp tỉnh", kind: "count", optional: true },
        { name: "districtPoints", label: "Điểm cầu cấp huyện", kind: "count", optional: true },
        { name: "communePoints", label: "Điểm cầu cấp xã", kind: "count", optional: true },
      ],
    },
    {
      title: "Người dự",
      fields: [
        {
          name: "delegates",
          label: "Đại biểu",
          kind: "count",
          optional: true,
          hint: "Số đại biểu của riêng hội nghị này; không cộng vào lượt người học của cả nhánh.",
        },
        { name: "convenedMembers", label: "Đảng viên: triệu tập", kind: "count", optional: true },
        { name: "attendedMembers", label: "Đảng viên: tham dự", kind: "count", optional: true },
        { name: "convenedOfficials", label: "Cán bộ, công chức, viên chức: triệu tập", kind: "count", optional: true },
        { name: "attendedOfficials", label: "Cán bộ, công chức, viên chức: tham dự", kind: "count", optional: true },
        { name: "convenedOthers", label: "Đoàn viên, hội viên, quần chúng: triệu tập", kind: "count", optional: true },
        { name: "attendedOthers", label: "Đoàn viên, hội viên, quần chúng: tham dự", kind: "count", optional: true },
        {
          name: "convenedUnknown",
          label: "Không rõ số triệu tập",
          kind: "checkbox",
          optional: true,
          hint: "Tỷ lệ sẽ ghi “không rõ mẫu số”.",
        },
        {
          name: "closedOn",
          label: "Ngày chốt số",
          kind: "date",
          optional: true,
          hint: "Ghi khi số người dự đã chính xác; từ đó không sửa, không xóa được nữa, trừ khi mở lại và nêu lý do.",
        },
      ],
    },
  ],
  list: {
    columns: [
      { name: "name", label: "Tên hội nghị", kind: "text", sortable: true },
      { name: "heldOn", label: "Ngày", kind: "date", sortable: true },
      { name: "unit", label: "Đơn vị", kind: "text" },
      { name: "form", label: "Hình thức", kind: "choice", wide: true },
      { name: "attended", label: "Tham dự", kind: "number", sortable: true },
      { name: "share", label: "Tham dự/triệu tập", kind: "ratio" },
      { name: "themeId", label: "Chuyên đề", kind: "choice", wide: true },
    ],
    filters: [
      { name: "form", label: "Hình thức" },
      { name: "themeId", label: "Chuyên đề" },
    ],
    defaultSort: "-heldOn",
  },
})
