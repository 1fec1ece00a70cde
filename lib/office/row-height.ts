/** The height of a line of 12 point Times New Roman, in points. */
export const linePoints = 16
/** Excel takes no higher row. */
const highest = 409

/** How many lines a text takes in a column of so many characters, broken between words as Excel does. */
function linesOf(text: string, width: number): number {
  return text.split("\n").reduce((lines, paragraph) => lines + wrapped(paragraph, width), 0)
}

function wrapped(paragraph: string, width: number): number {
  let [lines, used] = [1, 0]
  for (const word of paragraph.split(" ")) {
    const before = used === 0 ? 0 : used + 1
    if (before + word.length <= width) {
      used = before + word.length
      continue
    }
    if (used > 0) lines++
    lines += Math.max(0, Math.ceil(word.length / width) - 1)
    used = word.length % width || Math.min(word.length, width)
  }
  return lines
}

/**
 * The height in points that a row with wrapped texts needs, or undefined where one line does: programs other than Excel do not find it out by
 * themselves. `widths` are in characters, as Excel counts them.
 */
export function rowHeight(texts: (string | null)[], widths: number[]): number | undefined {
  const lines = Math.max(
    1,
    ...texts.map((text, i) => (text === null ? 1 : linesOf(text, Math.max(1, Math.floor(widths[i]! - 1))))),
  )
  return lines === 1 ? undefined : Math.min(highest, lines * linePoints)
}
