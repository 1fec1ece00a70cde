import type { ReactNode } from "react"

interface PanelProps {
  id?: string
  title: string
  children: ReactNode
}

/** A framed part of a page where something is to be done; not printed. */
export function Panel({ id, title, children }: PanelProps) {
  return (
    <section id={id} aria-label={title} className="mb-6 rounded-lg border border-line bg-paper p-5 print:hidden">
      <h2 className="mb-3">{title}</h2>
      {children}
    </section>
  )
}
