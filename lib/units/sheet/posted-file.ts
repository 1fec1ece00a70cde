/** Where a browser goes on after a form that it posted. */
export const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } })

/** The file of a plain multipart form; null when there is none. */
export async function fileIn(request: Request, body: Uint8Array): Promise<File | null> {
  const type = request.headers.get("content-type") ?? ""
  try {
    const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData()
    const file = form.get("tep")
    return file instanceof File && file.size > 0 ? file : null
  } catch {
    return null
  }
}
