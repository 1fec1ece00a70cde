import { Fragment, type ReactNode } from "react"

export interface Definition {
  term: string
  /** An em dash stands for nothing. */
  value: ReactNode
}

/** A record's facts: terms in one column, values in the other, one below the other on a phone. */
export function DefinitionList({ items }: { items: Definition[] }) {
  return (
    <dl className="grid border-t border-line bg-paper sm:grid-cols-[minmax(10rem,1fr)_2fr]">
      {items.map(({ term, value }) => (
        <Fragment key={term}>
          <dt className="px-3 pt-2.5 font-semibold sm:border-b sm:border-line sm:pb-2.5">{term}</dt>
          <dd className="min-w-0 border-b border-line px-3 pb-2.5 wrap-break-word whitespace-pre-line sm:pt-2.5">
            {value ?? "—"}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}
