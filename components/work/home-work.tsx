import { LinkButton } from "@/components/ui/button"
import type { Role } from "@/lib/access/roles"
import { newDocumentHref, newExemplarHref, newModelHref } from "@/lib/addresses/known-records"
import { commitmentYearHref } from "@/lib/addresses/year-grids"
import { glossary } from "@/lib/glossary"
import type { WorkItem } from "@/lib/work/work-item"
import { WorkList } from "./work-list"

const writing: { href: string; label: string }[] = [
  { href: newModelHref(), label: "Thêm mô hình" },
  { href: newExemplarHref(), label: "Thêm điển hình" },
  { href: newDocumentHref(), label: "Thêm văn bản" },
]

/** What to do next, and the forms used most. */
export function HomeWork({ items, role, year }: { items: WorkItem[]; role: Role; year: number }) {
  return (
    <section className="mb-8 grid gap-x-8 gap-y-4 md:grid-cols-[3fr_2fr] print:hidden">
      <div>
        <h2 className="mb-3">{glossary.work.name}</h2>
        <WorkList items={items} />
      </div>
      {(role === "cell" || role === "staff") && (
        <div>
          <h2 className="mb-3">Ghi nhanh</h2>
          <p className="flex flex-wrap gap-3">
            {role === "cell" && <LinkButton href={commitmentYearHref(year)}>Bản cam kết của chi bộ</LinkButton>}
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
