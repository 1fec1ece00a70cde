import { formatDate, parseDate, today, type IsoDate } from "@/lib/format/dates"

/** How a task went on, told on a day by somebody; nobody is named where that is not known. */
export interface Note {
  on: IsoDate
  who: string
  text: string
}

const opening = /^(\d{2}\/\d{2}\/\d{4})(?:, ([^:\n]{1,120}))?: /

/** All notes of a task in one cell of a sheet, each on a line of its own: "05/06/2026, Nguyễn Văn A: Đã họp". */
export function notesText(notes: Note[]): string {
  return notes.map(({ on, who, text }) => `${formatDate(on)}${who && `, ${who}`}: ${text}`).join("\n")
}

/** The notes that a cell tells; a text that names no day was written today by whoever brings it. */
export function parseNotes(text: string, who: string): Note[] {
  const notes: Note[] = []
  for (const line of text.split(/\r?\n/)) {
    const [begin, typed, name = ""] = opening.exec(line) ?? []
    const on = typed ? parseDate(typed) : null
    const last = notes.at(-1)
    if (begin && on && on <= today()) notes.push({ on, who: name, text: line.slice(begin.length) })
    else if (last) last.text = `${last.text}\n${line}`
    else if (line.trim()) notes.push({ on: today(), who, text: line })
  }
  return notes.map((note) => ({ ...note, text: note.text.trim() })).filter((note) => note.text)
}
