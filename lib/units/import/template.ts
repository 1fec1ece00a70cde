import type { Scope } from "@/lib/access/scope"
import { writeWorkbook } from "@/lib/office/write-xlsx"
import { unitTypes } from "../unit-store"
import { unitColumns } from "./columns"

const note =
  "Mỗi dòng là một đơn vị trong một thời gian. Để trống “Mã cấp trên” thì đơn vị trực thuộc đơn vị bạn quản trị. Để trống “Đến hết ngày” khi " +
  "đơn vị còn hoạt động. Đơn vị từng đổi tên, loại hoặc cấp trên: ghi nhiều dòng cùng mã, thời gian nối tiếp nhau."

/** An empty file of units, with the types to choose from. */
export async function unitTemplate(scope: Scope): Promise<Uint8Array> {
  const types = (await unitTypes(scope)).map(({ name }) => name)
  const columns = Object.entries(unitColumns).map(([key, { heading, width, kind }]) => ({
    heading,
    width,
    kind,
    ...(key === "type" ? { choices: types } : {}),
  }))
  return writeWorkbook({ sheets: [{ name: "Đơn vị", columns, rows: [], note }], meta: { register: "units" } })
}
