import { matchRows } from "./match-rows"

interface Line {
  content: string
  /** Set once the line was carried out. */
  doneOn: unknown
}

/**
 * The first stored line that must stay and that an edit would drop: left out, or done and written over by another line that is not. Who only
 * corrects a line, or takes back that it was done, loses nothing.
 */
export function droppedLine<Stored extends Line, Typed extends Line & { place: number }>(
  stored: Stored[],
  typed: Typed[],
  saysTheSame: (stored: Stored, typed: Typed) => boolean,
  mustStay: (stored: Stored) => boolean,
): Stored | undefined {
  const matched = matchRows(stored, typed, saysTheSame)
  return stored.filter(mustStay).find((line) => {
    const becomes = typed[matched.indexOf(line)]
    return !becomes || (line.doneOn !== null && becomes.doneOn === null && becomes.content !== line.content)
  })
}

/** The beginning of a line's text, for a message that names it. */
export function lineName({ content }: Pick<Line, "content">): string {
  return content.length > 80 ? `“${content.slice(0, 80)}…”` : `“${content}”`
}
