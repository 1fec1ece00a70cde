import Link from "next/link"
import type { ReactNode } from "react"
import { homeHref } from "@/lib/addresses/work"

/** A page without the office's menu: sign-in, errors. */
export function PlainPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <header className="border-b-[3px] border-brand bg-paper px-4 py-3 sm:px-6">
        <Link
          href={homeHref()}
          className="inline-flex min-h-11 items-center text-xl font-semibold text-brand no-underline visited:text-brand"
        >
          Lan Tỏa
        </Link>
      </header>
      <main id="noi-dung" className="mx-auto max-w-xl px-4 py-8 sm:px-6">
        <h1 className="mb-4">{title}</h1>
        {children}
      </main>
    </>
  )
}
