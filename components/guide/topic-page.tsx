import Link from "next/link"
import { topicHref } from "@/lib/addresses/guide"
import { namedTopic } from "@/lib/guide/find-topic"
import type { Topic } from "@/lib/guide/topic"
import { TopicPart } from "./topic-part"

/** Where to read on. */
function More({ slugs }: { slugs: readonly string[] }) {
  return (
    <section className="print:hidden">
      <h2 className="mb-1">Xem thêm</h2>
      <ul>
        {slugs.map((slug) => (
          <li key={slug}>
            <Link href={topicHref({ slug })} className="inline-flex min-h-11 items-center visited:text-link">
              {namedTopic(slug).title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A topic, part by part. */
export function TopicPage({ topic: { parts, more = [] } }: { topic: Topic }) {
  return (
    <div className="max-w-[46rem]">
      {parts.map((part) => (
        <TopicPart key={part.title} part={part} />
      ))}
      {more.length > 0 && <More slugs={more} />}
    </div>
  )
}
