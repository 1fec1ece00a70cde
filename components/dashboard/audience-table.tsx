import Link from "next/link"
import { DataCell, DataTable, HeadCell, RowHead, TotalCell } from "@/components/ui/data-table"
import { registerHref } from "@/lib/addresses/records"
import { formatNumber } from "@/lib/format/numbers"
import { conferenceFormNames } from "@/lib/glossary"
import { attendance } from "@/lib/registers/conferences/rules"
import { listSearch } from "@/lib/register/list-query"
import { registerByKey } from "@/lib/registers/registry"
import type { FormAudiences } from "@/lib/dashboard/audiences"
import { figureByKey } from "@/lib/roll-up/figures"
import type { DashboardData } from "@/lib/dashboard/load-dashboard"

const [members, officials, others] = attendance
const audiences = [
  { key: "members", name: members.name },
  { key: "officials", name: officials.name },
  { key: "others", name: others.name },
] as const

const sumOf = ({ members, officials, others }: FormAudiences) => members + officials + others
const total = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0)

/** A number that opens the conferences behind it, of one form or of all. */
function Attendances({
  data: { unit, query },
  value,
  form,
}: {
  data: DashboardData
  value: number
  form?: FormAudiences["form"]
}) {
  const { from, to, own, restated } = query
  const figure = figureByKey("attendances")
  const search = listSearch({
    unitId: unit.id,
    own,
    years: { from, to },
    restated,
    figure,
    filters: form ? { form } : {},
  })
  const shown = formatNumber(value)
  return (
    <Link
      href={registerHref(registerByKey("conferences").slug, { query: search })}
      aria-label={`${form ? conferenceFormNames[form] : "Tất cả hình thức"}: ${shown} lượt, xem hội nghị`}
      className="inline-flex min-h-11 min-w-11 items-center justify-end tabular-nums text-inherit visited:text-inherit"
    >
      {shown}
    </Link>
  )
}

/** Who came to conferences, by audience and form; nothing where nobody came to any. */
export function AudienceTable({ data }: { data: DashboardData }) {
  const forms = data.audiences.filter((row) => sumOf(row) > 0)
  if (forms.length === 0) return null
  return (
    <section className="mt-9">
      <h2 className="mb-1">Học tập, quán triệt theo đối tượng và hình thức</h2>
      <p className="mb-3 text-muted">
        Lượt người tham dự {data.query.own ? "hội nghị của riêng đơn vị" : "hội nghị của toàn nhánh"}.
      </p>
      <DataTable caption="Lượt người tham dự theo đối tượng và hình thức" hideCaption>
        <thead>
          <tr>
            <HeadCell>Đối tượng</HeadCell>
            {forms.map(({ form }) => (
              <HeadCell key={form} numeric>
                {conferenceFormNames[form]}
              </HeadCell>
            ))}
            <HeadCell numeric>Cộng</HeadCell>
          </tr>
        </thead>
        <tbody>
          {audiences.map(({ key, name }) => (
            <tr key={key}>
              <RowHead>{name}</RowHead>
              {forms.map((row) => (
                <DataCell key={row.form} numeric>
                  {formatNumber(row[key])}
                </DataCell>
              ))}
              <DataCell numeric>{formatNumber(total(forms.map((row) => row[key])))}</DataCell>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <TotalCell>Tổng cộng</TotalCell>
            {forms.map((row) => (
              <TotalCell key={row.form} numeric>
                <Attendances data={data} value={sumOf(row)} form={row.form} />
              </TotalCell>
            ))}
            <TotalCell numeric>
              <Attendances data={data} value={total(forms.map(sumOf))} />
            </TotalCell>
          </tr>
        </tfoot>
      </DataTable>
    </section>
  )
}
