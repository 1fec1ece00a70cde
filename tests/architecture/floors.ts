import { moduleName, type Source } from "./source"

/**
 * The floors of `lib`, the ground first: a room imports from its own floor and from those below, types included. Every room stands on one of them;
 * `README.md` at the root says what each holds.
 */
const floors: readonly (readonly string[])[] = [
  [
    "format",
    "addresses",
    "glossary",
    "register-key",
    "qualifier",
    "schema-parts",
    "download",
    "env",
    "log",
    "db",
    "office",
    "mail",
    "thread",
  ],
  ["structure", "audit"],
  ["access", "sign-in", "settings", "history"],
  ["uploads", "roll-up", "units", "register", "migrate"],
  ["registers", "lookups", "accounts", "calendar", "completeness", "dashboard", "letters", "reports", "backup"],
  ["audit-log", "search", "cascade", "public", "privacy", "disposal", "work", "guide"],
  ["health", "boot", "forget", "heavy", "commands"],
]

/** The room of a file of lib: a folder, or a file that stands alone. */
function roomOf(path: string): string | null {
  const [top, room] = moduleName(path).split("/")
  return top === "lib" && room ? room : null
}

const floorOf = (room: string) => floors.findIndex((rooms) => rooms.includes(room))

interface Edge {
  from: string
  to: string
  path: string
  target: string
}

/** What the rooms of lib import of each other, types included. */
function edgesOf(sources: Source[]): Edge[] {
  return sources.flatMap(({ path, imports }) => {
    const from = roomOf(path)
    return imports.flatMap(({ target }): Edge[] => {
      const to = roomOf(target)
      return from && to && from !== to ? [{ from, to, path, target }] : []
    })
  })
}

/** Rooms without a floor, floors that name no room, and imports that run up. */
export function floorFaults(sources: Source[]): string[] {
  const rooms = new Set(sources.flatMap(({ path }) => roomOf(path) ?? []))
  return [
    ...[...rooms].filter((room) => floorOf(room) < 0).map((room) => `lib/${room} stands on no floor`),
    ...edgesOf(sources)
      .filter(({ from, to }) => floorOf(to) > floorOf(from))
      .map(({ path, target }) => `${path} imports ${target}, which stands higher`),
  ]
}

/** One circle of rooms, types included, or null. */
export function findRoomCircle(sources: Source[]): string[] | null {
  const next = new Map<string, Set<string>>()
  for (const { from, to } of edgesOf(sources)) next.set(from, (next.get(from) ?? new Set()).add(to))
  const done = new Set<string>()
  const visit = (room: string, way: string[]): string[] | null => {
    if (way.includes(room)) return [...way.slice(way.indexOf(room)), room]
    if (done.has(room)) return null
    for (const one of next.get(room) ?? []) {
      const circle = visit(one, [...way, room])
      if (circle) return circle
    }
    done.add(room)
    return null
  }
  for (const room of next.keys()) {
    const circle = visit(room, [])
    if (circle) return circle
  }
  return null
}
