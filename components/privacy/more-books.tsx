import Link from "next/link"
import type { Role } from "@/lib/access/roles"
import { textRoles } from "@/lib/access/private-roles"
import { confirmerRoles } from "@/lib/access/second-person/confirmers"
import { confirmationsHref, textReadersHref } from "@/lib/addresses/accounts"
import { disposalsHref, requestsHref, termsHref } from "@/lib/addresses/privacy"
import { glossary } from "@/lib/glossary"
import { disposalReaders } from "@/lib/disposal/disposal-roles"
import { requestReaders } from "@/lib/privacy/request-roles"

const books = [
  { href: confirmationsHref(), term: glossary.secondPerson, readers: confirmerRoles },
  { href: textReadersHref(), term: glossary.textAccess, readers: textRoles },
  { href: requestsHref(), term: glossary.dataRequest, readers: requestReaders },
  { href: disposalsHref(), term: glossary.disposal, readers: disposalReaders },
  { href: termsHref(), term: glossary.retention, readers: disposalReaders },
]

/** Books that count nothing: who reads private texts, what is asked about people's data, what is kept how long, what goes. */
export function MoreBooks({ role }: { role: Role }) {
  const readable = books.filter(({ readers }) => readers.includes(role))
  if (readable.length === 0) return null
  return (
    <section className="mt-8">
      <h2 className="mb-2">Dữ liệu cá nhân và lưu trữ</h2>
      <ul className="border-t border-line bg-paper">
        {readable.map(({ href, term }) => (
          <li key={href} className="border-b border-line px-4 py-3">
            <Link href={href} className="inline-flex min-h-11 items-center font-semibold visited:text-link">
              {term.name}
            </Link>
            <p className="text-muted">{term.meaning}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
