import Link from "next/link"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { Tag, type TagTone } from "@/components/ui/tag"
import { matrixHref, type CompletenessData } from "@/lib/completeness/load-completeness"
import type { MatrixRow } from "@/lib/completeness/matrix"
import type { Square, State } from "@/lib/completeness/state"
import { formatDate } from "@/lib/format/dates"
import { formatNumber } from "@/lib/format/numbers"

const names: Record<State, string> = {
  entered: "Đã ghi",
  nothing: "Không phát sinh",
  missing: "Chưa ghi",
  late: "Chậm",
  none: "—",
}

const tones: Record<State, TagTone> = { entered: "ok", nothing: "mute", missing: "warn", late: "bad", none: "mute" }

/** There are more registers than a screen is wide: the unit stays in sight while they are scrolled. */
const inSight = "sticky left-0 z-1 bg-paper max-md:max-w-32 max-md:min-w-32!"

/** "tháng 2, 3" */
const lackingText = (months: string[]) => `tháng ${months.map((month) => Number(month.slice(5))).join(", ")}`

/** `usualDue` stands at the head of the column. */
function SquareTag({ square, usualDue }: { square: Square; usualDue: string | null }) {
  const { state, done, nothing, of, due, lacking } = square
  if (state === "none") return <span className="text-muted">{names.none}</span>
  const waiting = state === "late" || state === "missing"
  return (
    <>
      <Tag tone={tones[state]}>{names[state]}</Tag>
      {waiting && of > 1 && (
        <span className="block text-sm">
          {formatNumber(done + nothing)}/{formatNumber(of)}
          {lacking.length > 0 && `, thiếu ${lackingText(lacking)}`}
        </span>
      )}
      {waiting && due && due !== usualDue && <span className="block text-sm text-muted">hạn {formatDate(due)}</span>}
    </>
  )
}

/** By column: when the unit's own entries are due, and so those of every unit below that has set no other day. */
function usualDues({ rows, unit }: CompletenessData): (string | null)[] {
  return rows.find((row) => row.unit.unitId === unit.id)!.squares.map(({ due }) => due)
}

function Row({ data, row }: { data: CompletenessData; row: MatrixRow }) {
  const { unit } = row
  const itself = unit.unitId === data.unit.id
  const label = itself && data.rows.length > 1 ? `Riêng ${unit.name}` : unit.name
  return (
    <tr>
      <RowHead className={inSight}>
        {itself ? (
          <span className="inline-flex min-h-11 items-center">{label}</span>
        ) : (
          <Link
            href={matrixHref({ ...data.query, unitId: unit.unitId })}
            className="inline-flex min-h-11 items-center visited:text-link"
          >
            {label}
          </Link>
        )}
      </RowHead>
      {row.squares.map((square, i) => (
        <DataCell key={data.columns[i]!.name}>
          <SquareTag square={square} usualDue={usualDues(data)[i]!} />
        </DataCell>
      ))}
    </tr>
  )
}

/** Units by registers of a period, or by the periods of a register. */
export function MatrixTable({ data }: { data: CompletenessData }) {
  const { columns, rows, unit, query } = data
  const dues = usualDues(data)
  const columnHref = (i: number) => {
    const { register, period } = columns[i]!
    return matrixHref({ ...query, period, register: query.register ? undefined : register })
  }
  return (
    <DataTable caption={`Tiến độ ghi sổ của ${unit.name} và các đơn vị trực thuộc`} hideCaption>
      <thead>
        <tr>
          <HeadCell className="sticky left-0 z-1">Đơn vị</HeadCell>
          {columns.map(({ name }, i) => (
            <HeadCell key={name}>
              <Link href={columnHref(i)} className="inline-flex min-h-11 items-center text-ink visited:text-ink">
                {name}
              </Link>
              {dues[i] && <span className="block font-normal text-muted">hạn {formatDate(dues[i])}</span>}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.unit.unitId} data={data} row={row} />
        ))}
      </tbody>
    </DataTable>
  )
}
