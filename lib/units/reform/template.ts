import type { Scope } from "@/lib/access/scope"
import { writeWorkbook } from "@/lib/office/write-xlsx"
import { unitTypes } from "../unit-store"
import { extentNames, reformColumns } from "./columns"

const note =
  "Mỗi dòng: đơn vị cũ về đơn vị mới nào. “Toàn bộ” thì số liệu cũ tính vào đơn vị mới; “Một phần” thì số liệu cũ giữ nguyên ở đơn vị cũ, đặt dưới cấp trên chung. " +
  "Đơn vị mới chưa có trong hệ thống: ghi thêm tên, loại, mã cấp trên (một dòng là đủ). Mã cũ trùng mã mới: đơn vị còn hoạt động, có thể đổi tên, loại, cấp trên, " +
  "và giao một phần cho đơn vị khác bằng dòng “Một phần” riêng. " +
  "Để trống “Mã mới” là giải thể. Đơn vị trực thuộc không có dòng riêng thì đi theo đơn vị nhận toàn bộ."

/** An empty file of a reform, with the choices to choose from. */
export async function reformTemplate(scope: Scope): Promise<Uint8Array> {
  const choices: Record<string, string[]> = {
    extent: Object.values(extentNames),
    type: (await unitTypes(scope)).map(({ name }) => name),
  }
  const columns = Object.entries(reformColumns).map(([key, { heading, width, kind }]) => ({
    heading,
    width,
    kind,
    ...(choices[key] ? { choices: choices[key] } : {}),
  }))
  return writeWorkbook({ sheets: [{ name: "Sắp xếp", columns, rows: [], note }], meta: { register: "reform" } })
}
