import { EventLink } from "@/components/units/event-link"
import { Tag } from "@/components/ui/tag"
import { eventSentences } from "@/lib/units/lineage/event-sentences"
import type { TimelineEntry } from "@/lib/units/lineage/find-timeline"

function Entry({ entry: { event, effects }, open }: { entry: TimelineEntry; open: boolean }) {
  const undone = event.undoneOn !== null
  return (
    <li className="border-l-4 border-edge py-1 pl-4 not-first:mt-3">
      <p className="font-semibold">
        {undone ? (
          <del>
            <EventLink event={event} open={open} struck />
          </del>
        ) : (
          <EventLink event={event} open={open} />
        )}{" "}
        {undone && <Tag tone="mute">đã hoàn tác</Tag>}
      </p>
      {eventSentences(effects).map((text) => (
        <p key={text}>{undone ? <del>{text}</del> : text}</p>
      ))}
      {event.note && <p className="text-muted">{event.note}</p>}
    </li>
  )
}

interface LineageTimelineProps {
  timeline: TimelineEntry[]
  /** Whether the reader may open the pages of the events. */
  open: boolean
}

/** The events in the life of a unit, the latest first; those taken back are struck out. */
export function LineageTimeline({ timeline, open }: LineageTimelineProps) {
  if (timeline.length === 0) return <p>Chưa có lần sắp xếp nào ghi trong hệ thống.</p>
  return (
    <ol className="list-none p-0">
      {timeline.map((entry) => (
        <Entry key={entry.event.id} entry={entry} open={open} />
      ))}
    </ol>
  )
}
