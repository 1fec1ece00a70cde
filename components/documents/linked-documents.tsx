import Link from "next/link"
import { Notice } from "@/components/ui/notice"
import { documentHref } from "@/lib/addresses/known-records"
import { formatNumber } from "@/lib/format/numbers"
import { glossary } from "@/lib/glossary"
import type { NamedDocument, NamingDocuments } from "@/lib/registers/documents/linked-documents"

const LINK = "inline-flex min-h-11 items-center"
const pageOf = (id: number) => documentHref(id)

/** The documents that a document names, each with its page where the actor may open it. */
export function NamedDocuments({ documents }: { documents: NamedDocument[] }) {
  return (
    <ul>
      {documents.map(({ id, text, mayOpen }) => (
        <li key={id}>
          {mayOpen ? (
            <Link href={pageOf(id)} className={LINK}>
              {text}
            </Link>
          ) : (
            text
          )}
        </li>
      ))}
    </ul>
  )
}

/** Says on an older document which ones hold instead of it. */
export function Replaced({ by: { documents, total } }: { by: NamingDocuments }) {
  if (total === 0) return null
  const more = total - documents.length
  return (
    <Notice tone="warn" title="Đã được thay thế">
      Văn bản này đã được thay thế. Hãy xem văn bản thay thế:{" "}
      {documents.map(({ id, text, issuer }, index) => (
        <span key={id}>
          {index > 0 && "; "}
          <Link href={pageOf(id)}>{text}</Link>, {issuer}
        </span>
      ))}
      {more > 0 && ` và ${formatNumber(more)} văn bản khác`}.
    </Notice>
  )
}

/** The documents that carry a document out, as far as the actor reads them. */
export function CarriedOut({ by: { documents, total } }: { by: NamingDocuments }) {
  if (total === 0) return null
  const more = total - documents.length
  return (
    <section className="mt-8">
      <h2 className="mb-3">Văn bản triển khai văn bản này: {formatNumber(total)}</h2>
      <ul className="rounded-lg border border-line bg-paper">
        {documents.map(({ id, text, issuer }) => (
          <li key={id} className="border-line px-4 py-2 not-first:border-t">
            <Link href={pageOf(id)} className={LINK}>
              {text}
            </Link>
            <span className="block text-muted">{issuer}</span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="mt-1">
          Còn {formatNumber(more)} văn bản khác. “{glossary.cascade.name}” cho biết từng đơn vị.
        </p>
      )}
    </section>
  )
}
