import { LinkButton } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import type { Role } from "@/lib/access/roles"
import { giveCodeHref } from "@/lib/addresses/accounts"
import { reorganisationsHref } from "@/lib/addresses/reorganisations"
import { newUnitHref, unitHref, unitImportHref, unitsHref } from "@/lib/addresses/units"
import { formatNumber } from "@/lib/format/numbers"
import { glossary } from "@/lib/glossary"
import type { UnitsData } from "@/lib/units/loaders"
import { ChildUnits } from "./child-units"
import { DayForm } from "./day-form"
import { FoundUnits, UnitSearch } from "./unit-search"

function AdminActions() {
  return (
    <>
      <LinkButton variant="plain" href={unitImportHref()}>
        Nhập từ Excel
      </LinkButton>
      <LinkButton variant="plain" href={reorganisationsHref()}>
        Sắp xếp tổ chức
      </LinkButton>
      <LinkButton href={newUnitHref()}>Thêm đơn vị</LinkButton>
    </>
  )
}

/** The way into the tree: a search, or the actor's own unit and those directly below it. */
export function UnitsPage({ data, role }: { data: UnitsData; role: Role }) {
  const { unit, found } = data
  return (
    <>
      <PageHeading
        title={glossary.unit.name}
        sub={glossary.unit.meaning}
        actions={
          <>
            {role === "admin" && <AdminActions />}
            {role === "staff" && (
              <LinkButton variant="plain" href={giveCodeHref()}>
                Cấp mã đăng nhập
              </LinkButton>
            )}
          </>
        }
      />
      {data.imported && <Notice tone="success">Đã nhập {formatNumber(Number(data.imported) || 0)} đơn vị.</Notice>}
      <UnitSearch text={data.text} />
      {found ? (
        <FoundUnits units={found} text={data.text} />
      ) : (
        <>
          <h2 className="mb-2">
            <a href={unitHref(unit.id)} className="inline-flex min-h-11 items-center visited:text-link">
              {unit.name}
            </a>
          </h2>
          <DayForm action={unitsHref()} day={data.day} />
          <ChildUnits units={data.children} day={data.day} addHref={role === "admin" ? newUnitHref() : undefined} />
        </>
      )}
    </>
  )
}
