/** Who issues a letter or a printed form, the body above it, and in which of the three forms. */
export interface FormHeading {
  unit: string
  parent: string
  kind: "committee" | "advisory" | "cell"
}

/** A form whose head is left to the pen. */
export const blankHeading: FormHeading = { unit: "", parent: "", kind: "cell" }

/** How a committee's name turns into the name of its party body, and where that body sits. */
const bodies: [RegExp, (rest: string) => string][] = [
  [/^Tỉnh ủy (.+)$/, (rest) => `Đảng bộ tỉnh ${rest}`],
  [/^Thành ủy (.+)$/, (rest) => `Đảng bộ thành phố ${rest}`],
  [/^Huyện ủy (.+)$/, (rest) => `Đảng bộ huyện ${rest}`],
  [/^Thị ủy (.+)$/, (rest) => `Đảng bộ thị xã ${rest}`],
  [/^Quận ủy (.+)$/, (rest) => `Đảng bộ quận ${rest}`],
  [/^Đảng ủy (.+)$/, (rest) => `Đảng bộ ${rest}`],
]

/** The party body a committee leads, as the head of a form names it: "Đảng ủy xã Đăk Mar" is "Đảng bộ xã Đăk Mar". */
export function partyBody(committee: string): string {
  for (const [pattern, name] of bodies) {
    const rest = pattern.exec(committee)?.[1]
    if (rest) return name(rest)
  }
  return committee
}

/** In the name of a board the committee that it advises, which already stands in the line above. */
const ofCommittee = / (?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng) ủy(?: .*)?$/

/** The place a document of that body is dated from, "Đăk Mar"; null when its name has no place in it. */
function placeOf(body: string): string | null {
  return (
    /^Đảng bộ (?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu) (.+)$/.exec(partyBody(body))?.[1] ?? null
  )
}

/**
 * The two lines at the top left of a letter: a committee and a cell below the party body of the level above ("Đảng bộ tỉnh X" / "Đảng ủy xã Y"), a
 * province below the party body it leads, since that of the whole country has no place; a board below its committee. The upper line is empty for a
 * topmost unit that leads no such body. Source: 36-HD/VPTW.
 */
export function headNames({ unit, parent, kind }: FormHeading): { upperBody: string; issuingBody: string } {
  if (kind === "advisory") return { upperBody: parent, issuingBody: unit.replace(ofCommittee, "") }
  const led = partyBody(unit)
  const ownBody = kind === "committee" && led !== unit ? led : ""
  return { upperBody: ownBody && placeOf(parent) === null ? ownBody : partyBody(parent), issuingBody: unit }
}

/** The place a letter of a unit is dated from: its own, or that of the body above it; empty when neither has one in its name. */
export function datedFrom({ unit, parent }: Pick<FormHeading, "unit" | "parent">): string {
  return placeOf(unit) ?? placeOf(parent) ?? ""
}
