import type { SheetErrors } from "../sheet/errors"
import type { SheetColumns } from "../sheet/layout"

export type UnitColumn = "code" | "name" | "type" | "parent" | "from" | "to"

export type UnitErrors = SheetErrors<UnitColumn>

/** The columns of a file of units, in the order of the template. */
export const unitColumns: SheetColumns<UnitColumn> = {
  code: { heading: "Mã đơn vị", width: 18, kind: "text", also: ["ma"] },
  name: { heading: "Tên đơn vị", width: 44, kind: "text", also: ["ten"] },
  type: { heading: "Loại đơn vị", width: 26, kind: "text", also: ["loai"] },
  parent: { heading: "Mã cấp trên", width: 18, kind: "text", also: ["ma don vi cap tren", "cap tren"] },
  from: { heading: "Từ ngày", width: 16, kind: "date", also: ["hoat dong tu ngay"] },
  to: { heading: "Đến hết ngày", width: 16, kind: "date", also: ["den ngay"], optional: true },
}
