import Link from "next/link"
import { ActionForm } from "@/components/fields/action-form"
import { GuideLink } from "@/components/guide/guide-link"
import type { NavItem } from "@/components/ui/nav-item"
import type { Actor } from "@/lib/access/actor"
import { isReady } from "@/lib/access/authorise"
import { accountsHref, ownAccountHref, waitingHref } from "@/lib/addresses/accounts"
import { dashboardsHref } from "@/lib/addresses/dashboards"
import { registerHref } from "@/lib/addresses/records"
import { reportsHref } from "@/lib/addresses/reports"
import { unitsHref } from "@/lib/addresses/units"
import {
  auditHref,
  backupsHref,
  calendarHref,
  completenessHref,
  homeHref,
  registersHref,
  searchHref,
} from "@/lib/addresses/work"
import { signOut } from "@/lib/sign-in/sign-in-actions"
import { roleNames } from "@/lib/glossary"
import { registers } from "@/lib/registers/registry"
import { AccountMenu } from "./account-menu"
import { MainNav } from "./main-nav"
import { RoleForms } from "./role-forms"
import { SampleLine } from "./sample-line"

const sections: NavItem[] = [
  { href: homeHref(), label: "Việc cần làm" },
  { href: dashboardsHref(), label: "Tổng hợp" },
  { href: reportsHref(), label: "Báo cáo" },
  { href: registersHref(), label: "Sổ ghi", within: registers.map(({ slug }) => registerHref(slug)) },
  { href: unitsHref(), label: "Đơn vị" },
  { href: completenessHref(), label: "Tiến độ" },
  { href: calendarHref(), label: "Lịch" },
  { href: searchHref(), label: "Tìm" },
]

const adminSections: NavItem[] = [
  { href: accountsHref(), label: "Tài khoản" },
  { href: auditHref(), label: "Nhật ký" },
  { href: backupsHref(), label: "Sao lưu" },
]

function sectionsFor(actor: Actor): NavItem[] {
  if (!isReady(actor)) return []
  return actor.role === "admin" ? [...sections, ...adminSections] : sections
}

/** From which width everything stands in one row: of an administrator, who has three sections more, later. */
const oneRow = { few: "lg:flex-nowrap", many: "xl:flex-nowrap" }

/** Brand, sections, and who is asking in which role. */
export function SiteHeader({ actor }: { actor: Actor }) {
  const items = sectionsFor(actor)
  const count = items.length > sections.length ? "many" : "few"
  return (
    <header className="border-b-[3px] border-brand bg-paper print:hidden">
      {actor.isSample && <SampleLine />}
      <div
        className={`mx-auto flex max-w-[1180px] flex-wrap items-center gap-x-6 px-4 py-2 sm:px-6 lg:gap-x-4 ${oneRow[count]}`}
      >
        <Link
          href={homeHref()}
          className="inline-flex min-h-11 shrink-0 items-center text-xl font-semibold tracking-tight text-brand no-underline visited:text-brand max-sm:-order-1"
        >
          Lan Tỏa
        </Link>
        <MainNav items={items} count={count} />
        <div className="ml-auto flex min-w-0 items-start gap-x-4 max-sm:contents lg:gap-x-3">
          <GuideLink />
          <AccountMenu
            summary={
              <>
                <span className="font-semibold text-ink">{actor.fullName}</span>
                <span className="block lg:truncate">
                  {roleNames[actor.role]} · {actor.unitName}
                </span>
              </>
            }
          >
            <p className="mb-2 max-lg:hidden">
              {actor.fullName}: {roleNames[actor.role]} tại {actor.unitName}.
            </p>
            <p className="mb-2">
              <Link href={ownAccountHref()} className="inline-flex min-h-11 items-center visited:text-link">
                Tài khoản của tôi
              </Link>
            </p>
            {isReady(actor) && <RoleForms actor={actor} />}
            {actor.waits.map(({ assignmentId, role, unitName }) => (
              <p key={assignmentId} className="mt-2">
                {roleNames[role]} · {unitName}:{" "}
                <Link href={waitingHref()} className="inline-flex min-h-11 items-center visited:text-link">
                  chờ người thứ hai xác nhận
                </Link>
              </p>
            ))}
            <div className="mt-4">
              <ActionForm action={signOut} submitLabel="Đăng xuất" variant="plain" />
            </div>
          </AccountMenu>
        </div>
      </div>
    </header>
  )
}
