import type { SheetErrors } from "@/lib/units/sheet/errors"
import type { SheetColumns } from "@/lib/units/sheet/layout"

export type AccountColumn = "code" | "fullName" | "role" | "username"

export type AccountErrors = SheetErrors<AccountColumn>

/** The columns of a file of accounts, in the order of the template. */
export const accountSheetColumns: SheetColumns<AccountColumn> = {
  code: { heading: "Mã đơn vị", width: 18, kind: "text", also: ["ma"] },
  fullName: { heading: "Họ và tên", width: 34, kind: "text", also: ["ho ten", "ten"] },
  role: { heading: "Vai trò", width: 22, kind: "text", also: [], optional: true },
  username: { heading: "Tên đăng nhập", width: 26, kind: "text", also: ["tai khoan"], optional: true },
}
