const browsers: [RegExp, string][] = [
  [/coc_coc/i, "Cốc Cốc"],
  [/Edg/, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox|FxiOS/, "Firefox"],
  [/Chrome|CriOS/, "Chrome"],
  [/Safari/, "Safari"],
]

const systems: [RegExp, string][] = [
  [/Windows/, "Windows"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iPhone, iPad"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
]

const firstMatch = (list: [RegExp, string][], text: string) => list.find(([pattern]) => pattern.test(text))?.[1]

/** A browser's self-description in a few words: "Chrome trên Windows". What cannot be told is "không rõ". */
export function describeDevice(userAgent: string): string {
  const browser = firstMatch(browsers, userAgent) ?? "Trình duyệt không rõ"
  const system = firstMatch(systems, userAgent)
  return system ? `${browser} trên ${system}` : browser
}
