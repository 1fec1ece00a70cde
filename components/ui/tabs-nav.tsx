import Link from "next/link"
import type { NavItem } from "@/components/ui/nav-item"

/** Pages of one thing, side by side; each tab is a link. */
export function TabsNav({ label, tabs }: { label: string; tabs: NavItem[] }) {
  return (
    <nav aria-label={label} className="mb-6 border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {tabs.map(({ href, label, current }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={current ? "page" : undefined}
              className="flex min-h-11 items-center border-b-4 border-transparent text-ink no-underline visited:text-ink hover:border-edge aria-[current]:border-brand aria-[current]:font-semibold"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
