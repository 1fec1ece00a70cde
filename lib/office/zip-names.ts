import { unzipSync } from "fflate"

/** The names of the parts of a zip; nothing is inflated. Null when it is not a zip. */
export function zipNames(bytes: Uint8Array): string[] | null {
  const names: string[] = []
  try {
    unzipSync(bytes, { filter: (file) => (names.push(file.name), false) })
    return names
  } catch {
    return null
  }
}
