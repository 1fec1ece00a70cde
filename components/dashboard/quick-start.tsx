import Link from "next/link"
import { LinkButton } from "@/components/ui/button"
import { Tag } from "@/components/ui/tag"
import type { Role } from "@/lib/access/roles"
import { formatNumber } from "@/lib/format/numbers"
import type { DashboardData } from "@/lib/roll-up/load-dashboard"

interface Work {
  href: string
  title: string
  state: string
  tone: "ok" | "warn" | "bad"
  detail: string
}

function commitmentWork({ ratios, query, unit }: DashboardData, role: Role): Work | null {
  const ratio = ratios.find(({ key }) => key === "commitmentRate")
  if (!ratio || ratio.of === 0) return null
  const left = ratio.of - ratio.done
  const href =
    role === "cell"
      ? `/cam-ket/nam/${query.to}`
      : `/cam-ket?don-vi=${unit.id}&tu-nam=${query.to}&den-nam=${query.to}&status=none`
  return {
    href,
    title: `Bản cam kết năm ${query.to}`,
    state: left > 0 ? `còn ${formatNumber(left)} người` : "đủ",
    tone: left > 0 ? "warn" : "ok",
    detail: `${formatNumber(ratio.done)} bản đã nộp, ${formatNumber(ratio.of)} người phải viết.`,
  }
}

function silentWork({ silent, unit }: DashboardData): Work | null {
  if (silent.length === 0) return null
  return {
    href: `/tong-hop/${unit.id}`,
    title: "Đơn vị chưa nhập số liệu",
    state: `${formatNumber(silent.length)} đơn vị`,
    tone: "bad",
    detail:
      silent
        .slice(0, 3)
        .map((child) => child.name)
        .join("; ") + (silent.length > 3 ? "…" : ""),
  }
}

const writing: { href: string; label: string }[] = [
  { href: "/mo-hinh/moi", label: "Thêm mô hình" },
  { href: "/dien-hinh/moi", label: "Thêm điển hình" },
  { href: "/van-ban/moi", label: "Thêm văn bản" },
]

/** What to do next, and the forms used most. */
export function QuickStart({ data, role }: { data: DashboardData; role: Role }) {
  const work = [commitmentWork(data, role), role === "cell" ? null : silentWork(data)].filter((item) => item !== null)
  const mayWrite = role === "cell" || role === "staff"
  return (
    <section className="mb-8 grid gap-x-8 gap-y-4 md:grid-cols-[3fr_2fr] print:hidden">
      <div>
        <h2 className="mb-3">Việc cần làm</h2>
        <ul className="rounded-lg border border-line bg-paper">
          {work.map((item) => (
            <li key={item.title} className="border-line px-4 py-3 not-last:border-b">
              <div className="flex flex-wrap items-center justify-between gap-x-4">
                <Link href={item.href} className="inline-flex min-h-11 items-center font-semibold">
                  {item.title}
                </Link>
                <Tag tone={item.tone}>{item.state}</Tag>
              </div>
              <p className="text-muted">{item.detail}</p>
            </li>
          ))}
          <li className="px-4 py-3">
            <Link href="/mo-hinh?attention=stale" className="inline-flex min-h-11 items-center">
              Mô hình quá 90 ngày chưa cập nhật
            </Link>
          </li>
        </ul>
      </div>
      {mayWrite && (
        <div>
          <h2 className="mb-3">Ghi nhanh</h2>
          <p className="flex flex-wrap gap-3">
            {role === "cell" && <LinkButton href={`/cam-ket/nam/${data.query.to}`}>Bản cam kết của chi bộ</LinkButton>}
            {writing.map(({ href, label }) => (
              <LinkButton key={href} href={href} variant="plain">
                {label}
              </LinkButton>
            ))}
          </p>
          <p className="mt-3 text-muted">
            Mọi số liệu ghi ở đây có mặt ngay trên bảng tổng hợp của cấp trên. Nội dung bản cam kết chỉ người viết và
            chi ủy đọc được.
          </p>
        </div>
      )}
    </section>
  )
}
