import type { RawValue } from "@/lib/access/outcome"
import { choiceLabel, type Choices, type Field } from "@/lib/register/field"
import { Blank, Choice, Dots } from "./printed-form"

interface FormLineProps {
  number: number
  field: Field
  value: RawValue | undefined
  choices: Choices
  /** Dotted lines for a text that is still to be written. */
  lines: number
}

function LongText({ text, lines }: { text: string; lines: number }) {
  return text ? <p className="body">{text}</p> : <Blank lines={lines} />
}

/** A field of a record on a printed form: what it says, or room to write it. */
export function FormLine({ number, field, value, choices, lines }: FormLineProps) {
  const text = typeof value === "string" ? value : ""
  const label = `${number}. ${field.label}:`
  if (field.kind === "textarea") {
    return (
      <>
        <h3>{label}</h3>
        <LongText text={text} lines={lines} />
      </>
    )
  }
  if (field.kind === "choice" && !text) {
    return (
      <p>
        <b>{label}</b>{" "}
        {choices[field.name]?.map((choice) => (
          <Choice key={choice.value} name={choice.label} />
        ))}
      </p>
    )
  }
  const shown = field.kind === "choice" ? choiceLabel(choices, field.name, text) : text
  return (
    <p className="line">
      <b>{label}</b> {shown || <Dots />}
    </p>
  )
}
