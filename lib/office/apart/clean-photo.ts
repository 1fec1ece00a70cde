import { runInFilePlace } from "@/lib/office/apart/file-places"
import { runApart, type ApartLimits } from "@/lib/office/apart/run-apart"

/** A photo of 65 million points takes some 4 s and 740 MB to turn. */
const LIMITS: ApartLimits = { seconds: 30, megabytes: 1_000, outputBytes: 64 * 1024 * 1024 }

export type PhotoProblem = "damaged" | "too-large" | "busy"
export type CleanedPhoto = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; why: PhotoProblem }

/** What the process apart answers before the bytes. */
export const PHOTO_ANSWERS = { cleaned: 0, damaged: 1, "too-large": 2 } as const

/**
 * A photo upright, in the colours of a screen (sRGB), without place, device and whatever else was written into it. Made in a process of its own: what
 * takes pictures apart is a million lines of C.
 */
export async function cleanPhoto(bytes: Uint8Array, mediaType: "image/jpeg" | "image/png"): Promise<CleanedPhoto> {
  const result = await runInFilePlace(() => runApart("photo", { mediaType }, bytes, LIMITS))
  if (result === "busy") return { ok: false, why: "busy" }
  if (!result.ok) return { ok: false, why: result.why === "failed" ? "damaged" : "too-large" }
  const [answer] = result.bytes
  if (answer === PHOTO_ANSWERS.cleaned) return { ok: true, bytes: new Uint8Array(result.bytes.subarray(1)) }
  return { ok: false, why: answer === PHOTO_ANSWERS["too-large"] ? "too-large" : "damaged" }
}
