/** Marks above and below letters, as the database takes them off: ranges, because PostgreSQL knows no names of classes. */
const MARKS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]/g
/** What shows nothing: soft hyphens, joiners, marks of direction; and the blanks that count as letters or signs. */
const UNSEEN =
  /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\ufeff\ufff9-\ufffb\u0000-\u0008\u000e-\u001f\u007f]/g
const SPACES = /[\t\n\v\f\r \u0085\u1680\u2028\u2029]+/g
/** Letters with a stroke, which no decomposition parts, the Icelandic eth that old keyboards put for Đ, and what Office curls on its own. */
const PLAIN: Record<string, string> = {
  ...{ đ: "d", ð: "d", Đ: "d", Ð: "d", ɖ: "d", Ɖ: "d", ƀ: "b", Ƀ: "b", ø: "o", Ø: "o", ł: "l", Ł: "l" },
  ...{ "‘": "'", "’": "'", ʼ: "'", "“": '"', "”": '"', "„": '"' },
  ...{ "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-" },
}
const PARTED = new RegExp(`[${Object.keys(PLAIN).join("")}]`, "g")

/**
 * The text as everything compares it, screen, search, links, files and codes: lower case, no accents, đ (and ð) as d, one kind of dash and quote,
 * single spaces, nothing unseen; "toả" and "tỏa" both become "toa". Equals `fold_words(x)` in PostgreSQL.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(MARKS, "")
    .replace(UNSEEN, "")
    .replace(PARTED, (letter) => PLAIN[letter]!)
    .toLowerCase()
    .replace(SPACES, " ")
    .trim()
}
