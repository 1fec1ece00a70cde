/** The name of a figure's box in the form: a dot would part the name. */
export function numberField(figureKey: string): string {
  return `numbers.${figureKey.replaceAll(".", ":")}`
}

/** The figure of a box, by the last part of its name. */
export function figureOfField(field: string): string {
  return field.replaceAll(":", ".")
}
