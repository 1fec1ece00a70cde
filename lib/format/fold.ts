// The punctuation that office software curls on its own, as PostgreSQL's unaccent flattens it.
const PLAIN_PUNCTUATION: Record<string, string> = {
  "‘": "'",
  "’": "'",
  "“": '"',
  "”": '"',
  "‐": "-",
  "‑": "-",
  "–": "-",
  "—": "-",
  "−": "-",
  "…": "...",
}

/**
 * The text as search compares it: lower case, no accents, đ as d, single spaces. Equals `lower(unaccent(x))` in
 * PostgreSQL for Vietnamese text once spaces are collapsed, so "toả" and "tỏa" both become "toa".
 */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[‘’“”‐‑–—−…]/g, (mark) => PLAIN_PUNCTUATION[mark] ?? mark)
    .replace(/\s+/g, " ")
    .trim()
}
