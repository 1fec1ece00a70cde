import Link from "next/link"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { formatNumber } from "@/lib/format/numbers"
import type { ThemeUse } from "@/lib/registers/themes/load-theme"

/** What was done for a theme, register by register; each number opens its records. */
export function ThemeUses({ uses }: { uses: ThemeUse[] }) {
  return (
    <section className="mt-8">
      <h2 className="mb-1">Đã ghi theo chuyên đề này</h2>
      <p className="mb-3 text-muted">Bản ghi trong phạm vi của bạn có chọn chuyên đề này; bấm vào số để xem.</p>
      <DataTable caption="Bản ghi theo chuyên đề" hideCaption>
        <thead>
          <tr>
            <HeadCell>Sổ</HeadCell>
            <HeadCell numeric>Số bản ghi</HeadCell>
          </tr>
        </thead>
        <tbody>
          {uses.map(({ register, total, href }) => (
            <tr key={register.key}>
              <RowHead>{register.term.name}</RowHead>
              <DataCell numeric>
                <Link
                  href={href}
                  aria-label={`${register.term.name}: ${formatNumber(total)}, xem bản ghi`}
                  className="inline-flex min-h-11 min-w-11 items-center justify-end tabular-nums text-inherit visited:text-inherit"
                >
                  {formatNumber(total)}
                </Link>
              </DataCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  )
}
