import Link from "next/link"
import type { NavItem } from "@/components/ui/nav-item"

/** Two or three ways to look at the same page, as links of which one is on. */
export function SwitchLinks({ label, options }: { label: string; options: NavItem[] }) {
  return (
    <nav aria-label={label} className="mr-3 mb-2 inline-block">
      <ul className="flex flex-wrap rounded-md border border-edge bg-paper">
        {options.map(({ href, label, current }) => (
          <li key={href} className="border-edge not-first:border-l">
            <Link
              href={href}
              aria-current={current ? "true" : undefined}
              className="flex min-h-11 items-center rounded-[5px] px-3.5 py-2 text-ink no-underline visited:text-ink hover:underline aria-[current]:bg-brand aria-[current]:font-semibold aria-[current]:text-white"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
