import Link from "next/link"
import type { NavItem } from "@/components/ui/nav-item"

/** One of many to look at, as links of which one is on; as many rows as they need. */
export function ChoiceLinks({ label, options }: { label: string; options: NavItem[] }) {
  return (
    <nav aria-label={label} className="mb-4 print:hidden">
      <ul className="flex flex-wrap gap-2">
        {options.map(({ href, label, current }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={current ? "true" : undefined}
              className="flex min-h-11 items-center rounded-md border border-edge bg-paper px-3 text-ink no-underline visited:text-ink hover:underline aria-[current]:border-brand aria-[current]:bg-brand aria-[current]:font-semibold aria-[current]:text-white"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
