import type { ReactNode } from "react"

/** Looks like a plain button; a plain link all the same, so that a file is fetched only when it is asked for. */
export function DownloadLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      href={href}
      className="inline-flex min-h-11 items-center rounded-md border border-edge bg-paper px-4 py-2 font-semibold text-ink no-underline visited:text-ink hover:underline print:hidden"
    >
      {children}
    </a>
  )
}
