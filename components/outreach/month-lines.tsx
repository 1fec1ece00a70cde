import Link from "next/link"
import { TableCount, TableSelect } from "@/components/fields/table-inputs"
import { DataCell, DataTable, GroupRow, HeadCell, RowHead } from "@/components/ui/data-table"
import { outreachCountHref } from "@/lib/addresses/known-records"
import { formatNumber } from "@/lib/format/numbers"
import { outreachQualifierNames } from "@/lib/glossary"
import type { GridLine, MonthGrid } from "@/lib/registers/outreach/month-grid"
import { besideRecords } from "./beside-records"
import { byTopic } from "./by-topic"
import { shownValue } from "@/lib/registers/outreach/rules"

const qualifiers = Object.entries(outreachQualifierNames).map(([value, label]) => ({ value, label }))
const indents = ["", "pl-8", "pl-13"]
/** On a phone a line is a block: the name, below it the inputs side by side. */
const block = "max-md:block max-md:border-0 max-md:py-0"
const beside = "max-md:inline-block max-md:border-0"

function Inputs({ line: { key, name, unitOfCount, stored } }: { line: GridLine }) {
  return (
    <>
      <DataCell className={beside}>
        <TableSelect
          name={`counts.${key}.qualifier`}
          label={`${name}: mức chính xác`}
          initial={stored?.qualifier ?? "exact"}
          choices={qualifiers}
          className="w-32!"
        />
      </DataCell>
      <DataCell numeric className={`md:w-48 ${beside}`}>
        <TableCount
          name={`counts.${key}.value`}
          label={`${name} (${unitOfCount})`}
          initial={stored ? formatNumber(stored.value) : ""}
          column="value"
        />
      </DataCell>
    </>
  )
}

function Line({ line, mayWrite }: { line: GridLine; mayWrite: boolean }) {
  const { name, unitOfCount, depth, stored } = line
  return (
    <tr className="max-md:block max-md:border-b max-md:border-line max-md:py-2">
      <RowHead className={`${block} ${indents[Math.min(depth, 2)]}`}>
        {depth > 0 && <span className="text-muted">Trong đó: </span>}
        {name} <span className="text-muted">({unitOfCount})</span>
        {line.definition && <span className="block text-sm text-muted">{line.definition}</span>}
        {line.itemisedBy && <span className="block text-sm text-muted">{besideRecords(line.itemisedBy)}</span>}
      </RowHead>
      {mayWrite ? (
        <Inputs line={line} />
      ) : (
        <DataCell numeric className={beside}>
          {stored ? shownValue(stored.value, stored.qualifier) : "—"}
        </DataCell>
      )}
      <DataCell className={`max-md:empty:hidden print:hidden ${beside}`}>
        {stored && (
          <Link
            href={outreachCountHref(stored.id)}
            aria-label={`${name}: chuyên đề, ghi chú, lịch sử`}
            className="inline-flex min-h-11 items-center"
          >
            Chi tiết
          </Link>
        )}
      </DataCell>
    </tr>
  )
}

/** Every kind that the unit counts, by topic, parts below their whole, with its number of the month. */
export function MonthLines({ grid: { lines, mayWrite }, caption }: { grid: MonthGrid; caption: string }) {
  return (
    <DataTable caption={caption} hideCaption>
      <thead className="max-md:sr-only">
        <tr>
          <HeadCell>Chỉ tiêu</HeadCell>
          {mayWrite && <HeadCell>Mức chính xác</HeadCell>}
          <HeadCell numeric>Số lượng</HeadCell>
          <HeadCell className="print:hidden">Bản ghi</HeadCell>
        </tr>
      </thead>
      {byTopic(lines).map(({ title, rows }) => (
        <tbody key={title} className="max-md:block">
          <GroupRow columns={mayWrite ? 4 : 3} className="max-md:block">
            {title}
          </GroupRow>
          {rows.map((line) => (
            <Line key={line.key} line={line} mayWrite={mayWrite} />
          ))}
        </tbody>
      ))}
    </DataTable>
  )
}
