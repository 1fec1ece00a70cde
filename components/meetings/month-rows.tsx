import Link from "next/link"
import type { ReactNode } from "react"
import { TableCheck, TableCount, TableSelect } from "@/components/fields/table-inputs"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { meetingHref, newMeetingHref } from "@/lib/addresses/known-records"
import { formatNumber } from "@/lib/format/numbers"
import type { MeetingMonth, MeetingYear } from "@/lib/registers/meetings/cell-year"

/** A cell; on a phone a line of its month's block, after its label. */
function MonthCell({ label, numeric, children }: { label: string; numeric?: boolean; children: ReactNode }) {
  return (
    <DataCell
      numeric={numeric}
      className="align-middle! max-md:flex max-md:items-center max-md:justify-between max-md:gap-3 max-md:border-0 max-md:py-0.5"
    >
      <span className="text-muted md:hidden">{label}</span>
      <span>{children}</span>
    </DataCell>
  )
}

/** A count of a meeting, or what stands where nobody knows it. */
const shown = (count: number | null | undefined, unknown: string) =>
  typeof count === "number" ? formatNumber(count) : unknown

interface RowProps {
  grid: MeetingYear
  month: MeetingMonth
}

function RegularInputs({ grid, month: { number, regular } }: RowProps) {
  const name = (field: string) => `months.m${number}.${field}`
  const label = (what: string) => `Tháng ${number}: ${what}`
  const gone = regular?.theme && !grid.themes.some(({ value }) => value === String(regular.themeId))
  const themes = [
    { value: "", label: "—" },
    ...grid.themes,
    ...(gone ? [{ value: String(regular.themeId), label: regular.theme!.name }] : []),
  ]
  return (
    <>
      <MonthCell label="Có mặt" numeric>
        <TableCount
          name={name("present")}
          label={label("có mặt")}
          initial={shown(regular?.present, "")}
          column="present"
        />
      </MonthCell>
      <MonthCell label="Vắng" numeric>
        <TableCount
          name={name("absent")}
          label={label("vắng mặt")}
          initial={shown(regular?.absent, "")}
          column="absent"
        />
      </MonthCell>
      <MonthCell label="Có chuyên đề">
        <TableCheck
          name={name("themeOnAgenda")}
          label={label("có chuyên đề trong chương trình")}
          initial={regular?.themeOnAgenda ? "on" : ""}
        />
      </MonthCell>
      <MonthCell label="Chuyên đề">
        <TableSelect
          name={name("themeId")}
          label={label("chuyên đề")}
          initial={regular?.themeId ? String(regular.themeId) : ""}
          choices={themes}
          className="min-w-36"
        />
      </MonthCell>
    </>
  )
}

function RegularFacts({ month: { regular } }: Pick<RowProps, "month">) {
  return (
    <>
      <MonthCell label="Có mặt" numeric>
        {shown(regular?.present, "—")}
      </MonthCell>
      <MonthCell label="Vắng" numeric>
        {shown(regular?.absent, "—")}
      </MonthCell>
      <MonthCell label="Có chuyên đề">{regular?.themeOnAgenda ? "Có" : "—"}</MonthCell>
      <MonthCell label="Chuyên đề">{regular?.theme?.name ?? "—"}</MonthCell>
    </>
  )
}

function Thematic({ grid: { year, unit, mayWrite }, month: { number, thematic, closed } }: RowProps) {
  const month = `${String(number).padStart(2, "0")}/${year}`
  const fresh = new URLSearchParams({ unitId: String(unit?.id), month, kind: "thematic", themeOnAgenda: "on" })
  return (
    <>
      {thematic.map(({ id, present, absent, theme }) => (
        <Link key={id} href={meetingHref(id)} className="flex min-h-11 items-center">
          {[`có mặt ${formatNumber(present)}`, absent ? `vắng ${formatNumber(absent)}` : "", theme?.name]
            .filter(Boolean)
            .join(", ")}
        </Link>
      ))}
      {mayWrite && !closed && (
        <Link
          href={newMeetingHref(fresh)}
          aria-label={`Thêm buổi chuyên đề tháng ${number}`}
          className="inline-flex min-h-11 items-center visited:text-link print:hidden"
        >
          Thêm buổi
        </Link>
      )}
    </>
  )
}

/** A month's meetings: to be typed, to be read, or why there can be none. One that stands there all the same may be corrected. */
function Meetings({ grid, month }: RowProps) {
  if (month.closed && !month.regular && month.thematic.length === 0) {
    return (
      <DataCell colSpan={5} className="align-middle! text-muted max-md:block max-md:border-0 max-md:py-0.5">
        {month.closed}
      </DataCell>
    )
  }
  const typed = grid.mayWrite && (month.regular || !month.closed)
  return (
    <>
      {typed ? <RegularInputs grid={grid} month={month} /> : <RegularFacts month={month} />}
      <MonthCell label="Buổi chuyên đề riêng">
        <Thematic grid={grid} month={month} />
      </MonthCell>
    </>
  )
}

/** The months of a cell's year that have begun: the regular meeting, beside it the thematic ones. */
export function MonthRows({ grid, caption }: { grid: MeetingYear; caption: string }) {
  return (
    <DataTable caption={caption} hideCaption>
      <thead className="max-md:sr-only">
        <tr>
          <HeadCell>Tháng</HeadCell>
          <HeadCell numeric>Có mặt</HeadCell>
          <HeadCell numeric>Vắng</HeadCell>
          <HeadCell>Có chuyên đề</HeadCell>
          <HeadCell>Chuyên đề</HeadCell>
          <HeadCell>Buổi chuyên đề riêng</HeadCell>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {grid.months.map((month) => (
          <tr key={month.number} className="max-md:block max-md:border-b max-md:border-line max-md:py-2">
            <RowHead className="min-w-24! align-middle! max-md:block max-md:border-0 max-md:font-semibold">
              Tháng {month.number}
            </RowHead>
            <Meetings grid={grid} month={month} />
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
