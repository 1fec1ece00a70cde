import type { IsoDate } from "@/lib/format/dates"
import type { PlaceBefore, UnitBefore } from "./before-change"
import type { Reorganisation, UnitRef } from "./reorganisation"

type Ending = Reorganisation["ended"][number]

/** Where units stand once a reorganisation is carried out, as far as it or the ways up from its units say. */
export class TreeAfter {
  private readonly endings: Map<number, Ending>
  private readonly parents: Map<UnitRef, UnitRef>
  private readonly places = new Map<UnitRef, PlaceBefore[]>()

  /** `places` are those from the day of the wish on. */
  constructor(
    private readonly wish: Reorganisation,
    private readonly units: Map<number, UnitBefore>,
    places: PlaceBefore[],
  ) {
    for (const place of places) this.places.set(place.unitId, [...(this.places.get(place.unitId) ?? []), place])
    this.endings = new Map(wish.ended.map((ending) => [ending.unitId, ending]))
    this.parents = new Map([
      ...wish.newUnits.map(({ parent }, index) => [-1 - index, parent] as const),
      ...wish.changed.flatMap(({ unitId, parent }) => (parent === undefined ? [] : [[unitId, parent] as const])),
    ])
  }

  /** Whether the unit ends with this reorganisation. */
  ends(unit: UnitRef): boolean {
    return this.endings.has(unit)
  }

  /** The unit above; null for a root and for a unit that nobody knows. */
  parentOf(unit: UnitRef, seen = new Set<UnitRef>()): UnitRef | null {
    if (this.ends(unit)) return this.placeOfEnded(unit, seen)
    return this.parents.get(unit) ?? this.units.get(unit)?.parentId ?? null
  }

  /** The unit and all above it, lowest first; stops where a circle closes. */
  wayUp(unit: UnitRef, seen = new Set<UnitRef>()): UnitRef[] {
    const way: UnitRef[] = []
    for (let at: UnitRef | null = unit; at !== null && !way.includes(at); at = this.parentOf(at, seen)) way.push(at)
    return way
  }

  /**
   * Below which unit an ended one stands from then on, its numbers with it: the one that takes all of it. Where several take a part, nobody can
   * say which numbers went where: they stay together below the lowest unit that stands above all of them. Nobody named: the unit that was above.
   */
  placeOfEnded(unit: UnitRef, seen = new Set<UnitRef>()): UnitRef {
    const to = this.endings.get(unit)?.to ?? []
    const whole = wholeTaker(to)
    if (whole !== undefined) return whole
    const above = this.units.get(unit)?.parentId ?? unit
    if (seen.has(unit)) return above
    seen.add(unit)
    if (to.length > 0)
      return (
        this.lowestAbove(
          to.map(({ unit: taker }) => taker),
          seen,
        ) ?? above
      )
    return this.ends(above) ? this.placeOfEnded(above, seen) : above
  }

  /** Who takes over people of an ended unit when nothing else is said: who takes all of it, else the first who takes a part. */
  takerOf(unit: UnitRef): UnitRef {
    const to = this.endings.get(unit)?.to ?? []
    return wholeTaker(to) ?? to[0]?.unit ?? this.placeOfEnded(unit)
  }

  /**
   * Until when `unit` stands below `above`, or is it, on some day from that of the wish on, also before a change recorded for later: null = for
   * good, undefined = on no day.
   */
  belowUntil(unit: UnitRef, above: UnitRef): IsoDate | null | undefined {
    let last: IsoDate | null | undefined
    const walk = (at: UnitRef, from: IsoDate, until: IsoDate | null, way: UnitRef[]): void => {
      if (at === above) last = last === undefined ? until : laterEnd(last, until)
      else if (!way.includes(at))
        for (const place of this.placesFrom(at)) {
          const [start, end] = [place.from > from ? place.from : from, earlierEnd(place.until, until)]
          if (end === null || start < end) walk(place.parentId, start, end, [...way, at])
        }
    }
    walk(unit, this.wish.on, null, [])
    return last
  }

  /** What the wish says of a unit's place holds from its day on, for good. */
  private placesFrom(unit: UnitRef): Omit<PlaceBefore, "unitId">[] {
    if (!this.ends(unit) && !this.parents.has(unit)) return this.places.get(unit) ?? []
    const parentId = this.parentOf(unit)
    return parentId === null ? [] : [{ parentId, from: this.wish.on, until: null }]
  }

  private lowestAbove(units: UnitRef[], seen: Set<UnitRef>): UnitRef | undefined {
    const [first = [], ...others] = units.map((unit) => this.wayUp(unit, seen).slice(1))
    return first.find((above) => others.every((way) => way.includes(above)))
  }
}

const laterEnd = (a: IsoDate | null, b: IsoDate | null) => (a === null || b === null ? null : a > b ? a : b)
const earlierEnd = (a: IsoDate | null, b: IsoDate | null) => (a === null ? b : b === null ? a : a < b ? a : b)

/** The one that takes all; two that are said to take all take a part each. */
export function wholeTaker(to: Ending["to"]): UnitRef | undefined {
  const whole = to.filter(({ extent }) => extent === "whole")
  return whole.length === 1 ? whole[0]!.unit : undefined
}
