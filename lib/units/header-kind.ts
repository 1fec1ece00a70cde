import type { FormHeading } from "@/lib/format/form-heading"

/** The form in which units of a type head their letters. */
export function headerKind(typeKey: string, isCell: boolean): FormHeading["kind"] {
  if (isCell) return "cell"
  return typeKey === "ban-dang" ? "advisory" : "committee"
}
