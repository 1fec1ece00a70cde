/** What every field of a form is told. */
export interface FieldProps {
  /** The name the form posts. */
  name: string
  label: string
  hint?: string
  optional?: boolean
  initial?: string
}
