"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"
import type { NavItem } from "@/components/ui/nav-item"
import { homeHref } from "@/lib/addresses/work"

/** Whether the reader is on a page or below it; below the first page is nothing. */
function isAt(href: string, pathname: string): boolean {
  const [asked, own] = [pathname.split("/"), href.split("/")]
  return href === homeHref() ? pathname === href : own.every((part, at) => asked[at] === part)
}

const gaps = { few: "sm:gap-x-5 lg:max-xl:gap-x-3", many: "sm:gap-x-5 lg:gap-x-3" }

/** The office's sections; the one the reader is in is marked. */
export function MainNav({ items, count }: { items: NavItem[]; count: keyof typeof gaps }) {
  const pathname = usePathname()
  return (
    <nav aria-label="Các mục" className="lg:shrink-0">
      <ul className={`flex flex-wrap gap-x-4 ${gaps[count]}`}>
        {items.map(({ href, label, within = [] }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={[href, ...within].some((path) => isAt(path, pathname)) ? "page" : undefined}
              className="inline-flex min-h-11 min-w-11 items-center justify-center border-b-[3px] border-transparent text-ink no-underline visited:text-ink hover:border-edge aria-[current]:border-brand aria-[current]:font-semibold"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
