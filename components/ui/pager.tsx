import Link from "next/link"

interface PagerProps {
  /** From 1. */
  page: number
  pages: number
  hrefOf: (page: number) => string
}

const STEP = "inline-flex min-h-11 items-center"

/** Previous and next page as links; nothing for a single page. */
export function Pager({ page, pages, hrefOf }: PagerProps) {
  if (pages <= 1) return null
  return (
    <nav aria-label="Phân trang" className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
      {page > 1 && (
        <Link href={hrefOf(page - 1)} rel="prev" className={STEP}>
          ‹ Trang trước
        </Link>
      )}
      <span>
        Trang {page}/{pages}
      </span>
      {page < pages && (
        <Link href={hrefOf(page + 1)} rel="next" className={STEP}>
          Trang sau ›
        </Link>
      )}
    </nav>
  )
}
