import Link from "next/link"

export interface Crumb {
  label: string
  /** Absent for a page the reader may not open. */
  href?: string
}

/** The way from the top down to the page above this one. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="Đường dẫn">
      <ol className="flex flex-wrap gap-x-2 text-sm text-muted">
        {crumbs.map(({ label, href }) => (
          <li key={`${href} ${label}`} className="not-first:before:mr-2 not-first:before:content-['›'/'']">
            {href ? (
              <Link href={href} className="inline-flex min-h-11 min-w-11 items-center visited:text-link">
                {label}
              </Link>
            ) : (
              <span className="inline-flex min-h-11 items-center">{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
