import Link from "next/link"
import { auditHref } from "@/lib/addresses/work"

interface OlderLinksProps {
  search: Record<string, string>
  /** The last event shown, when there are older ones. */
  last?: bigint
}

const STEP = "inline-flex min-h-11 items-center visited:text-link"

/** Goes back in time by what was shown last: counting millions of events to number pages would be slow. */
export function OlderLinks({ search, last }: OlderLinksProps) {
  const { truoc, ...rest } = search
  const href = (more: Record<string, string>) => auditHref({ query: new URLSearchParams({ ...rest, ...more }) })
  if (!truoc && last === undefined) return null
  return (
    <nav aria-label="Phân trang" className="mt-4 flex flex-wrap gap-x-6">
      {truoc && (
        <Link href={href({})} className={STEP}>
          ‹ Mới nhất
        </Link>
      )}
      {last !== undefined && (
        <Link href={href({ truoc: String(last) })} rel="next" className={STEP}>
          Cũ hơn ›
        </Link>
      )}
    </nav>
  )
}
