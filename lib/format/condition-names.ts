import { listParams } from "./list-params"

/** What the conditions of addresses are called on the screen; the filters of a register say it themselves. */
const names: Readonly<Record<string, string>> = {
  [listParams.unit]: "Đơn vị",
  [listParams.breadth]: "Phạm vi đơn vị",
  [listParams.from]: "Từ năm",
  [listParams.to]: "Đến năm",
  [listParams.fromMonth]: "Từ tháng",
  [listParams.toMonth]: "Đến tháng",
  [listParams.view]: "Theo đơn vị của năm ấy hay hiện nay",
  [listParams.figure]: "Chỉ tiêu",
  [listParams.unsettled]: "Cần xem lại",
  donVi: "Đơn vị",
  vaiTro: "Vai trò",
  nam: "Năm",
  ngay: "Ngày",
  ky: "Kỳ",
  so: "Sổ",
  loai: "Loại báo cáo",
  dong: "Dòng số liệu",
  viec: "Việc",
  muc: "Mục",
  tu: "Từ ngày",
  den: "Đến ngày",
  "ban-ghi": "Bản ghi",
  truoc: "Trang",
  xem: "Cách xem",
}

/** What a condition is called on the screen; its name in the address where nothing else is known. */
export const conditionName = (name: string): string => names[name] ?? name
