import Link from "next/link"
import { topicHref } from "@/lib/addresses/guide"
import { pathOf, type Stop } from "@/lib/guide/paths"
import type { Reader } from "@/lib/guide/topic"
import { topics } from "@/lib/guide/topics"
import { roleNames } from "@/lib/glossary"

const titleFor = (reader: Reader) => (reader === "visitor" ? "Bắt đầu" : `Việc của vai trò ${roleNames[reader]}`)

function Topics({ title, stops }: { title: string; stops: readonly Stop[] }) {
  return (
    <section className="mb-8">
      <h2 className="mb-2">{title}</h2>
      <ul className="grid border-t border-line bg-paper sm:grid-cols-2">
        {stops.map(({ topic, when }) => (
          <li key={topic.slug} className="break-inside-avoid border-b border-line px-4 py-2">
            <Link href={topicHref(topic)} className="inline-flex min-h-11 items-center font-semibold visited:text-link">
              {topic.title}
            </Link>
            <p className="text-muted">{when}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** First what the reader's role does, in the order in which it comes up; below it everything else. */
export function GuideHome({ reader }: { reader: Reader }) {
  const path = pathOf(reader)
  const others = topics
    .filter((topic) => !path.some((stop) => stop.topic === topic))
    .map((topic) => ({ topic, when: topic.about }))
  return (
    <>
      <Topics title={titleFor(reader)} stops={path} />
      <Topics title="Các phần khác" stops={others} />
    </>
  )
}
