import Link from "next/link"
import { LinkButton } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { TabsNav } from "@/components/ui/tabs-nav"
import type { Role } from "@/lib/access/roles"
import { unitDashboardHref } from "@/lib/addresses/dashboards"
import { startHref } from "@/lib/addresses/reorganisations"
import {
  newUnitHref,
  publicSettingHref,
  recodeUnitHref,
  renameUnitHref,
  retypeUnitHref,
  unitHref,
  unitTabHref,
} from "@/lib/addresses/units"
import { publisherRoles } from "@/lib/public/public-roles"
import { formatDate, today } from "@/lib/format/dates"
import { glossary } from "@/lib/glossary"
import type { UnitData } from "@/lib/units/loaders"
import { ChildUnits } from "./child-units"
import { DayForm } from "./day-form"
import { LineagePart } from "./lineage-part"
import { UnitAccounts } from "./unit-accounts"
import { UnitCrumbs } from "./unit-crumbs"

const changes = ({ id }: { id: number }) => [
  { href: renameUnitHref(id), label: "Đổi tên" },
  { href: retypeUnitHref(id), label: "Đổi loại" },
  { href: recodeUnitHref(id), label: "Đổi mã" },
  { href: startHref("chuyen", id), label: "Chuyển cấp trên" },
  { href: startHref("gop", id), label: "Sáp nhập" },
  { href: startHref("tach", id), label: "Tách" },
  { href: startHref("giai-the", id), label: "Giải thể" },
]

function Notices({ unit, day, saved }: UnitData) {
  return (
    <>
      {saved && (
        <Notice tone="success">
          {saved === "sau" ? "Đã lưu. Thay đổi có hiệu lực từ ngày đã ghi; xem tại mục Dòng lịch sử." : "Đã lưu."}
        </Notice>
      )}
      {unit.state === "closed" && unit.closedFrom && (
        <Notice tone="warn" title="Đã kết thúc hoạt động">
          Đơn vị kết thúc hoạt động từ ngày {formatDate(unit.closedFrom)}. Sổ ghi của đơn vị được giữ nguyên; số liệu cũ
          tính vào đâu, đơn vị nào kế thừa: xem mục Dòng lịch sử.
        </Notice>
      )}
      {unit.state === "planned" && (
        <Notice tone="info">
          Tại ngày {formatDate(day)} đơn vị chưa thành lập: bắt đầu hoạt động từ ngày {formatDate(unit.founded)}.
        </Notice>
      )}
      {unit.state === "active" && unit.closedFrom && (
        <Notice tone="info">Đơn vị sẽ kết thúc hoạt động từ ngày {formatDate(unit.closedFrom)}.</Notice>
      )}
      {day !== today() && <Notice tone="info">Đang xem cơ cấu tại ngày {formatDate(day)}.</Notice>}
    </>
  )
}

function ChangeLinks({ unit }: Pick<UnitData, "unit">) {
  return (
    <nav aria-label="Thay đổi đơn vị" className="mb-4">
      <ul className="flex flex-wrap gap-x-6">
        {changes(unit).map(({ href, label }) => (
          <li key={href}>
            <Link href={href} className="inline-flex min-h-11 min-w-11 items-center visited:text-link">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Part({ data, page }: { data: UnitData; page: string }) {
  if (data.lineage) return <LineagePart data={data.lineage} />
  if (data.tab === "tai-khoan") return <UnitAccounts accounts={data.accounts} />
  return (
    <>
      <DayForm action={page} day={data.day} />
      <ChildUnits
        units={data.children}
        day={data.day}
        addHref={data.mayChange ? newUnitHref(data.unit.id) : undefined}
      />
    </>
  )
}

/** One unit as at a day: who it is, who stands below it, how it came to be. */
export function UnitPage({ data, role }: { data: UnitData; role: Role }) {
  const { unit, tab, mayChange } = data
  const page = unitHref(unit.id)
  const tabs = [
    { href: page, label: "Đơn vị trực thuộc", current: tab === "truc-thuoc" },
    { href: unitTabHref(unit.id, "lich-su"), label: glossary.lineage.name, current: tab === "lich-su" },
    ...(role === "admin"
      ? [{ href: unitTabHref(unit.id, "tai-khoan"), label: "Tài khoản", current: tab === "tai-khoan" }]
      : []),
  ]
  return (
    <>
      <UnitCrumbs ancestors={data.ancestors} />
      <PageHeading
        title={unit.name}
        sub={[unit.typeName, unit.code && `mã ${unit.code}`].filter(Boolean).join(" · ")}
        actions={
          <>
            {mayChange && (
              <LinkButton variant="plain" href={newUnitHref(unit.id)}>
                Thêm đơn vị trực thuộc
              </LinkButton>
            )}
            {data.held && publisherRoles.includes(role) && (
              <LinkButton variant="plain" href={publicSettingHref(unit.id)}>
                Trang công khai
              </LinkButton>
            )}
            <LinkButton variant="plain" href={unitDashboardHref(unit.id)}>
              Xem số liệu
            </LinkButton>
          </>
        }
      />
      <Notices {...data} />
      {mayChange && <ChangeLinks unit={unit} />}
      <TabsNav label="Các phần của trang đơn vị" tabs={tabs} />
      <Part data={data} page={page} />
    </>
  )
}
