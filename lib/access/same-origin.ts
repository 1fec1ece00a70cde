/** Reads one header of a request, by its name in small letters. */
export type ReadHeader = (name: string) => string | null | undefined

/**
 * Where a request says it comes from: our own pages, another site, or nowhere, as programs do and browsers that hide it. Only the first may
 * write.
 */
export function requestOrigin(header: ReadHeader, appUrl: string): "own" | "foreign" | "unsaid" {
  const origin = header("origin")
  if (origin) return origin === appUrl || hostOf(origin) === header("host") ? "own" : "foreign"
  const site = header("sec-fetch-site")
  if (!site) return "unsaid"
  return site === "same-origin" ? "own" : "foreign"
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
