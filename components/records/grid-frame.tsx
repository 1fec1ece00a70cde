import Link from "next/link"
import type { ReactNode } from "react"
import { UnitField } from "@/components/fields/unit-field"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { PrintButton } from "@/components/ui/print-button"
import type { GridUnit } from "@/lib/register/grid-unit"

interface GridFrameProps {
  place: GridUnit
  /** The list the grid belongs to. */
  list: { label: string; href: string }
  title: string
  /** The grid's own address without its unit. */
  path: string
  /** The grids before and after. */
  neighbours: { label: string; href: string }[]
  saved: boolean
  /** Whether other units of the branch can be chosen. */
  choosable: boolean
  cellsOnly?: boolean
  children: ReactNode
}

function Neighbours({ neighbours }: Pick<GridFrameProps, "neighbours">) {
  return (
    <nav aria-label="Thời gian khác" className="mb-4 flex gap-6 print:hidden">
      {neighbours.map(({ label, href }) => (
        <Link key={href} href={href} className="inline-flex min-h-11 items-center visited:text-link">
          {label}
        </Link>
      ))}
    </nav>
  )
}

function ChooseUnit({ path, place, cellsOnly }: Pick<GridFrameProps, "path" | "place" | "cellsOnly">) {
  const label = cellsOnly ? "Chi bộ" : "Đơn vị"
  const form = (
    <form method="get" action={path}>
      <UnitField name="don-vi" label={label} units={{}} cellsOnly={cellsOnly} />
      <Button variant={place.unit ? "plain" : "primary"}>Mở bảng</Button>
    </form>
  )
  if (!place.unit) return <div className="rounded-lg border border-line bg-paper p-5">{form}</div>
  return (
    <details className="mb-4 print:hidden">
      <summary className="min-h-11 content-center font-semibold text-link">{label} khác</summary>
      {form}
    </details>
  )
}

/** What stands around a grid: whose it is, the way to other times and units, whether it was saved. */
export function GridFrame(props: GridFrameProps) {
  const { place, list, title, path, neighbours, saved, choosable, cellsOnly, children } = props
  const { unit, unknownCode, mayWrite } = place
  return (
    <>
      <Breadcrumbs crumbs={[list]} />
      <PageHeading
        title={title}
        sub={unit ? [unit.name, unit.path].filter(Boolean).join(" · ") : undefined}
        actions={unit && <PrintButton label="In bảng này" variant="plain" />}
      />
      <Neighbours neighbours={neighbours} />
      {unknownCode && <Notice tone="error">Không có đơn vị nào trong phạm vi của bạn mang mã “{unknownCode}”.</Notice>}
      {saved && <Notice tone="success">Đã lưu cả bảng. Số liệu của đơn vị và cấp trên đã có ngay.</Notice>}
      {unit && !mayWrite && <Notice tone="info">Vai trò đang dùng chỉ xem bảng này, không sửa.</Notice>}
      {(choosable || !unit) && <ChooseUnit path={path} place={place} cellsOnly={cellsOnly} />}
      {unit && children}
    </>
  )
}
