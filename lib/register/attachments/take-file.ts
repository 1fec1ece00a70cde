import { fileIn, filesIn } from "@/lib/access/multipart"
import { cleanFileName, fileNameOf } from "@/lib/format/file-name"
import { cleanPhoto, type PhotoProblem } from "@/lib/office/apart/clean-photo"
import { endingsOf, maxFileBytes, type AttachedType } from "./kinds"
import { mediaTypeOf } from "./media-type"
import type { UploadRefusal } from "./refusals"

/** A file that may be kept, cleaned and with a name that tells what it is; or why it may not. */
export type TakenFile =
  | { refusal: UploadRefusal }
  | { refusal?: undefined; name: string; mediaType: AttachedType; bytes: Uint8Array<ArrayBuffer> }

const photoRefusals: Record<PhotoProblem, UploadRefusal> = {
  damaged: "anh-hong",
  "too-large": "anh-qua-lon",
  busy: "dang-ban",
}

/**
 * The file of a posted form: judged by its content, a photo upright and without what the camera wrote into it (place, device, person). Takes a
 * moment, so it is done before any transaction.
 */
export async function takeFile(form: FormData | null): Promise<TakenFile> {
  const file = fileIn(form)
  return file ? takeOne(file, form) : { refusal: "chua-chon" }
}

/** All files of a posted form with the names they came under, one after the other: a photo takes much memory. */
export async function takeFiles(form: FormData | null): Promise<{ sent: string; file: TakenFile }[]> {
  const files = filesIn(form)
  const taken: { sent: string; file: TakenFile }[] = []
  for (const file of files) taken.push({ sent: cleanFileName(file.name), file: await takeOne(file, form) })
  return taken.length > 0 ? taken : [{ sent: "", file: { refusal: "chua-chon" } }]
}

async function takeOne(file: File, form: FormData | null): Promise<TakenFile> {
  if (form?.get("khong-mat") !== "on") return { refusal: "chua-danh-dau" }
  if (file.size > maxFileBytes) return { refusal: "qua-lon" }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const mediaType = mediaTypeOf(bytes)
  if (typeof mediaType !== "string") return mediaType
  const taken = { name: fileNameOf(file.name, endingsOf(mediaType)), mediaType }
  if (mediaType !== "image/jpeg" && mediaType !== "image/png") return { ...taken, bytes }
  const photo = await cleanPhoto(bytes, mediaType)
  if (!photo.ok) return { refusal: photoRefusals[photo.why] }
  return photo.bytes.length > maxFileBytes ? { refusal: "anh-qua-lon" } : { ...taken, bytes: photo.bytes }
}
