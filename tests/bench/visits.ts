export const PORT = 3998
export const ORIGIN = `http://127.0.0.1:${PORT}`

/** One request of a page, which must be there; gives its text and its time in ms. */
export async function open(path: string, cookie: string): Promise<{ html: string; spent: number }> {
  const start = performance.now()
  const response = await fetch(ORIGIN + path, { headers: { cookie }, redirect: "manual" })
  const html = await response.text()
  if (response.status !== 200 || !html.includes("</html>")) throw new Error(`${path} answered ${response.status}`)
  return { html, spent: performance.now() - start }
}

/** The same, its time alone. */
export const visit = async (path: string, cookie: string) => (await open(path, cookie)).spent

/** Sends a form as a browser without script does; gives the address that the answer leads to. */
export async function send(path: string, cookie: string, form: FormData): Promise<string> {
  const headers = { cookie, origin: ORIGIN }
  const response = await fetch(ORIGIN + path, { method: "POST", headers, body: form, redirect: "manual" })
  const to = response.headers.get("location")
  if (response.status !== 303 || !to) throw new Error(`${path} answered ${response.status} to a form`)
  return to
}

/** What the form of a page that has a field of that name posts as it stands. */
export function formWith(html: string, field: string): FormData {
  const found = html.match(/<form[^>]*>.*?<\/form>/gs)?.find((form) => form.includes(`name="${field}"`))
  const form = new FormData()
  for (const [input] of found?.matchAll(/<input[^>]*>/g) ?? []) {
    const value = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(input)?.[1]?.replaceAll("&quot;", '"') ?? ""
    form.append(value("name"), value("value"))
  }
  return form
}
