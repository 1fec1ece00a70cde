import type { SheetErrors } from "../sheet/errors"
import type { SheetColumns } from "../sheet/layout"

export type ReformColumn = "old" | "new" | "extent" | "on" | "decision" | "name" | "type" | "parent"

export type ReformErrors = SheetErrors<ReformColumn>

/** The columns of a file that tells a reform, in the order of the template. */
export const reformColumns: SheetColumns<ReformColumn> = {
  old: { heading: "Mã cũ", width: 18, kind: "text", also: ["ma don vi cu"] },
  new: { heading: "Mã mới", width: 18, kind: "text", also: ["ma don vi moi"] },
  extent: { heading: "Phạm vi", width: 14, kind: "text", also: ["toan bo hay mot phan"] },
  on: { heading: "Từ ngày", width: 14, kind: "date", also: ["ngay hieu luc"] },
  decision: { heading: "Số quyết định", width: 24, kind: "text", also: ["quyet dinh", "nghi quyet"], optional: true },
  name: { heading: "Tên đơn vị mới", width: 44, kind: "text", also: ["ten moi"], optional: true },
  type: { heading: "Loại đơn vị mới", width: 26, kind: "text", also: ["loai moi"], optional: true },
  parent: { heading: "Mã cấp trên mới", width: 18, kind: "text", also: ["cap tren moi"], optional: true },
}

/** How much of the old unit goes to the new one, as the file says it. */
export const extentNames = { whole: "Toàn bộ", part: "Một phần" } as const
