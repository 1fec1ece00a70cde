const here = "http://here"
const notPages = ["/dang-nhap", "/api/", "/_next/"]

/** A path of this site that somebody may be sent on to after signing in; anything else is "/". */
export function safePath(wanted: string | undefined): string {
  if (!wanted?.startsWith("/") || !URL.canParse(wanted, here)) return "/"
  const url = new URL(wanted, here)
  // "/.//evil.example" is a path here, but what is left of it names another site.
  if (url.origin !== here || url.pathname.startsWith("//")) return "/"
  if (notPages.some((path) => url.pathname.startsWith(path))) return "/"
  return url.pathname + url.search
}
