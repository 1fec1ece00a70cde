import type { Scope } from "@/lib/access/scope"
import { branchUnits } from "@/lib/structure/branch"
import { formatDate, type IsoDate } from "@/lib/format/dates"
import type { SheetToWrite } from "@/lib/office/write-xlsx"
import type { Register } from "../register-types"
import { sheetColumns } from "../sheet"
import { unitLabel } from "../sheet-labels"
import { writeRegister } from "./write-sheet"

const note =
  "Điền từ dòng 3, mỗi dòng một bản ghi. Để trống cột “Mã bản ghi” khi ghi mới. Ngày ghi dạng 05/01/2026. " +
  "Mã đơn vị xem ở trang tính “Mã đơn vị”. Không đổi tên các cột."

const severalLines =
  " Bản ghi có nhiều nội dung thì ghi mỗi nội dung một dòng; từ dòng thứ hai lặp lại hoặc để trống các cột của bản ghi."

const endedNote = (lastDay: IsoDate) => `Đã kết thúc, hoạt động đến hết ngày ${formatDate(lastDay)}`

/** The units the actor may write to, with the codes a sheet names them by; those that have ended last, with their last day. */
async function unitSheet(scope: Scope): Promise<SheetToWrite> {
  const units = await scope.tx.$queryRaw<{ id: number; code: string | null; name: string; lastDay: IsoDate | null }[]>`
    SELECT u.id, u.code, unit_name_on(u.id, roll_up.today()) AS name, CASE WHEN NOT n.alive THEN (life.closed - 1)::text END AS "lastDay"
    FROM unit u JOIN roll_up.tree_node n ON n.tree = 0 AND n.unit_id = u.id CROSS JOIN LATERAL unit_life(u.id) life
    WHERE u.id IN (${branchUnits(scope.actor.unitId)}) ORDER BY n.alive DESC, n.path LIMIT 20000`
  return {
    name: "Mã đơn vị",
    columns: [
      { heading: "Mã đơn vị", width: 18, kind: "text" },
      { heading: "Tên đơn vị", width: 60, kind: "text" },
      { heading: "Ghi chú", width: 44, kind: "text" },
    ],
    rows: units.map((unit) => [unitLabel(unit), unit.name, unit.lastDay ? endedNote(unit.lastDay) : null]),
  }
}

/** The empty sheet of a register for the actor's role, with its drop-downs and the codes of the actor's units. */
export async function writeTemplate(scope: Scope, register: Register): Promise<Uint8Array> {
  const columns = sheetColumns(register, scope.actor.role).filter((column) => column.kind !== "unitName")
  const choices = await register.choices(scope)
  const hasLines = columns.some((column) => column.rows)
  return writeRegister(register, {
    columns,
    choices,
    rows: [],
    note: hasLines ? note + severalLines : note,
    more: [await unitSheet(scope)],
  })
}
