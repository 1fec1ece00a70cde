import Link from "next/link"
import { eventHref } from "@/lib/addresses/reorganisations"
import { eventText } from "@/lib/units/reorganise/event-text"

interface EventLinkProps {
  event: Parameters<typeof eventText>[0] & { id: number }
  /** Whether the reader may open the event's page. */
  open: boolean
  /** It was taken back. */
  struck?: boolean
}

/** An event in words, which lead to its page. */
export function EventLink({ event, open, struck }: EventLinkProps) {
  if (!open) return eventText(event)
  return (
    <Link href={eventHref(event.id)} className={`inline-flex min-h-11 items-center ${struck ? "line-through" : ""}`}>
      {eventText(event)}
    </Link>
  )
}
