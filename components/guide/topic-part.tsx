import type { Part, Snag } from "@/lib/guide/topic"
import { MarkedText } from "./marked-text"

function Snags({ snags }: { snags: readonly Snag[] }) {
  return (
    <dl className="mt-3 border-l-4 border-warn pl-4">
      {snags.map(({ met, then }) => (
        <div key={met} className="mb-2 break-inside-avoid last:mb-0">
          <dt className="font-semibold">
            <MarkedText text={met} />
          </dt>
          <dd>
            <MarkedText text={then} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** One thing that is done: why, step by step, and what may stand in the way. */
export function TopicPart({ part: { title, text, steps = [], snags = [] } }: { part: Part }) {
  return (
    <section className="mb-7 break-inside-avoid-page">
      <h2 className="mb-2">{title}</h2>
      {text && (
        <p className="mb-2">
          <MarkedText text={text} />
        </p>
      )}
      {steps.length > 0 && (
        <ol className="list-decimal space-y-1.5 pl-6">
          {steps.map((step) => (
            <li key={step}>
              <MarkedText text={step} />
            </li>
          ))}
        </ol>
      )}
      {snags.length > 0 && <Snags snags={snags} />}
    </section>
  )
}
