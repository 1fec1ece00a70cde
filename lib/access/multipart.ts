/** The fields and files of a multipart body; null when it is not one. */
export async function readForm(request: Request, body: Uint8Array): Promise<FormData | null> {
  const contentType = request.headers.get("content-type") ?? ""
  if (!contentType.startsWith("multipart/form-data")) return null
  return new Response(new Uint8Array(body), { headers: { "content-type": contentType } }).formData().catch(() => null)
}

/** The file of a form; null when none was chosen. */
export function fileIn(form: FormData | null): File | null {
  return filesIn(form)[0] ?? null
}

/** The files of a form, in their order; those that are empty were not chosen. */
export function filesIn(form: FormData | null): File[] {
  return (form?.getAll("tep") ?? []).flatMap((file) => (file instanceof File && file.size > 0 ? [file] : []))
}

/** A redirect after a post. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path } })
}
