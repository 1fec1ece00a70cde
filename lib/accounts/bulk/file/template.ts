import { writeWorkbook } from "@/lib/office/write-xlsx"
import { grantedByFile } from "./lines"
import { accountSheetColumns } from "./columns"

const note =
  "Mỗi dòng là một tài khoản. Để trống “Vai trò” thì chi bộ có vai trò Chi ủy, đơn vị khác có vai trò Cán bộ tuyên giáo. Để trống “Tên đăng nhập” " +
  "thì hệ thống đặt theo mã đơn vị. Không ghi mật khẩu: mỗi người nhận một mã dùng một lần trên phiếu in."

/** An empty file of accounts, with the roles to choose from. */
export async function accountTemplate(): Promise<Uint8Array> {
  const columns = Object.entries(accountSheetColumns).map(([key, { heading, width, kind }]) => ({
    heading,
    width,
    kind,
    ...(key === "role" ? { choices: Object.values(grantedByFile) } : {}),
  }))
  return writeWorkbook({ sheets: [{ name: "Tài khoản", columns, rows: [], note }], meta: { register: "accounts" } })
}
