import Link from "next/link"
import type { Role } from "@/lib/access/roles"
import { glossary } from "@/lib/glossary"
import { requestReaders } from "@/lib/privacy/request-roles"

const books = [{ href: "/du-lieu-ca-nhan", term: glossary.dataRequest, readers: requestReaders }]

/** Books that count nothing: what is asked about people's data. */
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
