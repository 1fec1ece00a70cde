/** Fields that say something of the document itself. All others are refused: some fetch files or start programs, some build the code of another. */
const ALLOWED = new Set(
  "PAGE NUMPAGES SECTION SECTIONPAGES PAGEREF NOTEREF REF STYLEREF SEQ TOC TC DATE TIME CREATEDATE SAVEDATE PRINTDATE TITLE SUBJECT AUTHOR NUMWORDS NUMCHARS SYMBOL EQ FORMTEXT FORMCHECKBOX FORMDROPDOWN =".split(
    " ",
  ),
)
/** To a place in the document itself, as in a table of contents. */
const INNER_LINK = /^\s*HYPERLINK\s+\\l\s+"[^"]*"(\s+\\[hnot](\s+"[^"]*")?)*\s*$/i

/** The word by which a field's instruction begins, when it is not one of those that may stand in a template; else null. */
function foreignField(instruction: string): string | null {
  const [, code = ""] = /^\s*(=|[^\s\\"{}]*)/.exec(instruction) ?? []
  const isAllowed = ALLOWED.has(code.toUpperCase()) || INNER_LINK.test(instruction) || instruction.trim() === ""
  return isAllowed ? null : code.slice(0, 40) || "?"
}

/** Puts the instructions of one part together: Word cuts them into runs, and fields stand within each other. */
export class FieldReader {
  private readonly open: { instruction: string; isCode: boolean }[] = []
  private stray = ""
  private readonly foreign: string[] = []

  /** A mark of a field: begin, separate, end. A field inside of another's instruction would write that instruction. */
  mark(type: string): void {
    const last = this.open.at(-1)
    if (type === "begin") {
      if (last?.isCode) this.foreign.push(foreignField(last.instruction) ?? "lồng nhau")
      this.open.push({ instruction: "", isCode: true })
    } else if (type === "separate" && last) last.isCode = false
    else if (type === "end") this.judge(this.open.pop()?.instruction ?? "")
  }

  /** A piece of an instruction. */
  text(piece: string): void {
    const last = this.open.at(-1)
    if (last?.isCode) last.instruction += piece
    else this.stray += piece
  }

  /** A field that stands in one piece. */
  judge(instruction: string): void {
    const code = foreignField(instruction)
    if (code !== null) this.foreign.push(code)
  }

  /** The first field that may not be; null when there is none. To be asked at the end of the part. */
  finish(): string | null {
    for (const { instruction } of this.open) this.judge(instruction)
    this.judge(this.stray)
    return this.foreign[0] ?? null
  }
}
