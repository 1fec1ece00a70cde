import { FormLine } from "@/components/sheets/form-line"
import { dateLine, PrintSheet, SheetHead, Signatures } from "@/components/sheets/print-sheet"
import type { RecordForm } from "@/lib/register/load-form"

/** The form by which a unit registers a model or an exemplar; an empty record is the form to fill in by hand. */
export function RegistrationSheet({ form: { id, register, heading, values, choices } }: { form: RecordForm }) {
  const fields = register.form.flatMap((section) => section.fields).filter(({ name }) => name !== "unitId")
  return (
    <PrintSheet name={String(id)}>
      <SheetHead heading={heading} date={dateLine(heading, null, null)} />
      <h2>PHIẾU ĐĂNG KÝ</h2>
      <p className="subject">{register.term.name} trong học tập và làm theo</p>
      {fields.map((field, i) => (
        <FormLine
          key={field.name}
          number={i + 1}
          field={field}
          value={values[field.name]}
          choices={choices}
          lines={id ? 3 : 8}
        />
      ))}
      <Signatures left={{ on: "XÁC NHẬN CỦA CẤP TRÊN" }} right={{ on: "T/M ĐƠN VỊ ĐĂNG KÝ" }} />
    </PrintSheet>
  )
}
