/** What may be attached, with the endings that its name may have. HTML and SVG may not: a browser would run them. */
const kinds = {
  "application/pdf": ["pdf"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
  "application/msword": ["doc"],
  "application/vnd.ms-excel": ["xls"],
  "image/tiff": ["tif", "tiff"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
} as const satisfies Record<string, readonly [string, ...string[]]>

/** The media type of something that may be attached. */
export type AttachedType = keyof typeof kinds

/** For the dialog that chooses files. A kind of picture as such makes phones offer their camera; without HEIC they hand over a JPEG. */
export const acceptedFiles = ".pdf,.docx,.xlsx,.doc,.xls,.tif,.tiff,image/jpeg,image/png"
/** Of all files that are uploaded at once; the server takes no larger body. */
export const maxFileBytes = 20_000_000

/** The endings of a media type, the usual one first; of one that is no longer taken, one that opens nothing. */
export function endingsOf(mediaType: string): readonly [string, ...string[]] {
  return Object.hasOwn(kinds, mediaType) ? kinds[mediaType as AttachedType] : ["bin"]
}
