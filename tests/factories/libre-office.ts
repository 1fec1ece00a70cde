import { execFileSync, spawnSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, extname, join } from "node:path"

const isThere = (program: string) => spawnSync(program, ["--version"]).error === undefined

/** Whether there is Times New Roman, or a font as wide: with another, lines and pages break elsewhere. */
function hasTimes(): boolean {
  const { stdout } = spawnSync("fc-match", ["Times New Roman", "family"], { encoding: "utf8" })
  return /Times New Roman|Liberation Serif|Tinos/.test(stdout ?? "")
}

/** Whether files can be printed here: LibreOffice with Writer and Calc, poppler and the font of letters are installed. */
export const canPrint = isThere("lowriter") && isThere("localc") && isThere("pdftotext") && hasTimes()

/** Has LibreOffice save files in another format into a folder, under a profile that is its own. */
export function convert(format: string, folder: string, paths: string[]): void {
  const profile = mkdtempSync(join(tmpdir(), "lan-toa-office-"))
  const asked = ["--headless", "--convert-to", format, "--outdir", folder, ...paths]
  execFileSync("soffice", [`-env:UserInstallation=file://${profile}`, ...asked], { stdio: "ignore" })
  rmSync(profile, { recursive: true })
}

/** The text of a PDF's pages, laid out as it stands on them. */
export function pagesOf(pdf: string): string[] {
  const text = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" })
  return text.split("\f").slice(0, -1)
}

/** A text without its blanks: a PDF sets letters of a small print apart. */
export const squeezed = (text: string) => text.replace(/\s+/g, "")

/** The text of the pages that LibreOffice prints of a file. */
export function printedPages(path: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "lan-toa-print-"))
  convert("pdf", folder, [path])
  const pages = pagesOf(join(folder, `${basename(path, extname(path))}.pdf`))
  rmSync(folder, { recursive: true })
  return pages
}
