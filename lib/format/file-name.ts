const LONGEST = 150
/** What shows nothing, turns the order of letters round or ends lines; and what no file system takes. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu
const FORBIDDEN = /["*/:<>?\\|]/g
/** Windows opens a device by these names, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
/** Endings that say what a file is; other words after a dot ("12.BC.TU") are a part of its name. */
const ENDINGS =
  /\.(pdf|docx?|docm|dotx?|dotm|xlsx?|xlsm|xlsb|xltx?|pptx?|odt|ods|csv|txt|rtf|jpe?g|jfif|png|gif|bmp|webp|tiff?|heic|svg|html?|xhtml|xml|mht(ml)?|js|mjs|vbs?|vbe|jse|wsf|hta|exe|com|bat|cmd|ps1|msi|scr|pif|lnk|url|jar|dll|iso|img|zip|rar|7z|chm|reg)$/i

/** Words that may stand in a file's name: without what shows nothing or misleads, and a blank for what no file system takes. */
export function plainName(words: string): string {
  const seen = words.normalize("NFC").replace(UNSEEN, "").replace(FORBIDDEN, " ").replace(/\s+/g, " ")
  return seen.replace(/^[ .]+|[ .]+$/g, "")
}

/** A name that a browser sent, as it may be kept and shown: the last part of a path, at most 150 letters. */
export function cleanFileName(name: string): string {
  const trimmed = plainName(name.split(/[\\/]/).at(-1) ?? "")
  const safe = DEVICE.test(trimmed) ? `_${trimmed}` : trimmed || "tep"
  const [ending = ""] = /\.[a-z\d]{1,5}$/i.exec(safe) ?? []
  return shortened(safe.slice(0, safe.length - ending.length), ending)
}

/** The same with an ending that tells what the file is, of which the first is added where none of them stands; endings that tell otherwise go. */
export function fileNameOf(name: string, endings: readonly [string, ...string[]]): string {
  let base = cleanFileName(name)
  for (;;) {
    const ending = ENDINGS.exec(base)?.[1]
    if (ending === undefined) return shortened(base, `.${endings[0]}`)
    const stem = base.slice(0, -ending.length - 1)
    if (endings.includes(ending.toLowerCase())) return shortened(stem, `.${ending}`)
    base = stem.replace(/[ .]+$/, "") || "tep"
  }
}

const letters = new Intl.Segmenter("vi", { granularity: "grapheme" })

/** Cut between letters as people see them, so that no mark is lost from its vowel. */
function shortened(stem: string, ending: string): string {
  const most = LONGEST - ending.length
  if (stem.length <= most) return stem + ending
  const kept = [...letters.segment(stem)].slice(0, most).map(({ segment }) => segment)
  return kept.join("").trimEnd() + ending
}
