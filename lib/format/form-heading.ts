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

/** The place a document of that body is dated from, "Đăk Mar"; null when its name has no place in it. */
export function placeOf(body: string): string | null {
  return (
    /^Đảng bộ (?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu) (.+)$/.exec(partyBody(body))?.[1] ?? null
  )
}
