import Link from "next/link"
import { Tag } from "@/components/ui/tag"
import { formatDate } from "@/lib/format/dates"
import { formatNumber } from "@/lib/format/numbers"
import type { WorkItem } from "@/lib/work/work-item"

function whenText({ since, until, late }: WorkItem): string {
  if (until) return late ? `quá hạn từ ${formatDate(until)}` : `hạn ${formatDate(until)}`
  return since ? `từ ${formatDate(since)}` : ""
}

function Item({ item }: { item: WorkItem }) {
  const { title, href, count, late, detail, forms = [] } = item
  const told = [whenText(item), detail].filter(Boolean).join(" · ")
  return (
    <li className="border-line px-4 py-2.5 not-last:border-b">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <Link href={href} className="inline-flex min-h-11 items-center font-semibold visited:text-link">
          {title}
        </Link>
        {(count || late) && (
          <Tag tone={late ? "bad" : "warn"}>{count ? `${formatNumber(count.number)} ${count.unit}` : "quá hạn"}</Tag>
        )}
      </div>
      {told && <p className="text-muted">{told}</p>}
      {forms.length > 1 && (
        <p className="flex flex-wrap gap-x-4">
          {forms.map((form) => (
            <Link key={form.href} href={form.href} className="inline-flex min-h-11 items-center visited:text-link">
              {form.label}
            </Link>
          ))}
        </p>
      )}
    </li>
  )
}

/** What waits for the reader, each row a link to where it is done. */
export function WorkList({ items }: { items: WorkItem[] }) {
  if (items.length === 0) {
    return (
      <p className="rounded-lg border border-line bg-paper px-4 py-4">
        Không có việc nào đang chờ. Mọi thứ đã được ghi đúng hạn.
      </p>
    )
  }
  return (
    <ul className="rounded-lg border border-line bg-paper">
      {items.map((item) => (
        <Item key={item.key} item={item} />
      ))}
    </ul>
  )
}
