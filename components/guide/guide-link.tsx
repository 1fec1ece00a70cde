"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"
import { guideHref, helpHref } from "@/lib/addresses/guide"

const look =
  "inline-flex min-h-11 shrink-0 min-w-11 items-center text-sm visited:text-link max-sm:-order-1 max-sm:ml-auto"

/** The way from any page to the part of the guide that fits it; in a tab of its own, so that nothing typed is lost. */
export function GuideLink() {
  const path = usePathname()
  if (path.startsWith(guideHref())) {
    return (
      <Link href={guideHref()} className={look}>
        Hướng dẫn
      </Link>
    )
  }
  return (
    <Link href={helpHref(path)} target="_blank" prefetch={false} className={look}>
      Hướng dẫn<span className="sr-only"> về trang này, mở ở thẻ mới</span>
    </Link>
  )
}
