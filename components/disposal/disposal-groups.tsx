import { DataCell, DataTable, HeadCell, RowHead, TotalCell } from "@/components/ui/data-table"
import type { DisposalData } from "@/lib/disposal/load-lists"
import { formatNumber } from "@/lib/format/numbers"

type Group = DisposalData["groups"][number]

/** How many of each year. */
function byYear({ items }: Group): [string, number][] {
  const counts = new Map<string, number>()
  for (const { year } of items) {
    const name = year === null ? "Không rõ năm" : String(year)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
}

function Counts({ groups }: { groups: Group[] }) {
  const total = groups.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <DataTable caption="Số bản ghi theo sổ và năm">
      <thead>
        <tr>
          <HeadCell>Sổ</HeadCell>
          <HeadCell>Năm</HeadCell>
          <HeadCell numeric>Số bản ghi</HeadCell>
        </tr>
      </thead>
      <tbody>
        {groups.flatMap((group) =>
          byYear(group).map(([year, count]) => (
            <tr key={`${group.key} ${year}`}>
              <RowHead>{group.name}</RowHead>
              <DataCell>{year}</DataCell>
              <DataCell numeric>{formatNumber(count)}</DataCell>
            </tr>
          )),
        )}
      </tbody>
      <tfoot>
        <tr>
          <TotalCell colSpan={2}>Cộng</TotalCell>
          <TotalCell numeric>{formatNumber(total)}</TotalCell>
        </tr>
      </tfoot>
    </DataTable>
  )
}

/** What goes: counted by register and year, then each record; on a minute people are no longer named. */
export function DisposalGroups({ groups, named }: { groups: Group[]; named: boolean }) {
  return (
    <>
      <div className="mt-8">
        <Counts groups={groups} />
      </div>
      {groups.map(({ key, name, items }) => (
        <section key={key} className="mt-8">
          <h2 className="mb-2">{name}</h2>
          <ul className="border-t border-line bg-paper">
            {items.map(({ recordId, year, title, isDeleted }) => (
              <li key={recordId} className="border-b border-line px-4 py-2 wrap-break-word">
                {title || `Bản ghi số ${recordId}`}
                <span className="text-muted">
                  {year === null ? "" : ` · năm ${year}`}
                  {isDeleted ? " · đã xóa quá 30 ngày" : named ? " · hết thời hạn bảo quản" : ""}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
