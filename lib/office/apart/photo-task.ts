import sharp from "sharp"
import { z } from "zod"
import { PHOTO_ANSWERS } from "@/lib/office/apart/clean-photo"

const order = z.object({ mediaType: z.enum(["image/jpeg", "image/png"]) })
const FORMATS = { "image/jpeg": "jpeg", "image/png": "png" } as const
/** Phones take 12 million points, at most 64 unless they are told to; a bomb of a few kilobytes declares billions. */
const MOST_PIXELS = 65_000_000
/** What people see no difference to. */
const QUALITY = 90

/** Turns a photo upright and keeps nothing but its points; gives the answer and the bytes. */
export async function photoTask(given: unknown, bytes: Uint8Array): Promise<Uint8Array> {
  const { mediaType } = order.parse(given)
  sharp.cache(false)
  sharp.concurrency(1)
  try {
    return await cleaned(bytes, FORMATS[mediaType])
  } catch {
    return answer("damaged") // whatever the decoder stumbled over was in the file
  }
}

async function cleaned(bytes: Uint8Array, format: "jpeg" | "png"): Promise<Uint8Array> {
  const known = await sharp(bytes, { limitInputPixels: false }).metadata()
  if (known.format !== format) return answer("damaged")
  if (known.width * known.height > MOST_PIXELS) return answer("too-large")
  // What is not asked to be kept is dropped: EXIF, XMP, IPTC, comments; an ICC profile is used up on the way to sRGB.
  const photo = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" }).autoOrient()
  const chromaSubsampling = known.chromaSubsampling === "4:4:4" ? "4:4:4" : "4:2:0"
  const output =
    format === "jpeg"
      ? photo.jpeg({ quality: QUALITY, chromaSubsampling })
      : photo.png({ compressionLevel: 9, palette: known.isPalette === true })
  return answer("cleaned", await output.toBuffer())
}

function answer(word: keyof typeof PHOTO_ANSWERS, bytes: Uint8Array = new Uint8Array()): Uint8Array {
  return Buffer.concat([Uint8Array.of(PHOTO_ANSWERS[word]), bytes])
}
