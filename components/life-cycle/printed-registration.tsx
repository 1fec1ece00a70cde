import { FormLine } from "@/components/print/form-line"
import { dateLine, PrintedForm, PrintedHead, Signatures } from "@/components/print/printed-form"
import type { RecordForm } from "@/lib/register/load-form"

/** The form by which a unit registers a model or an exemplar; an empty record is the form to fill in by hand. */
export function PrintedRegistration({ form: { id, register, heading, values, choices } }: { form: RecordForm }) {
  const fields = register.form.flatMap((section) => section.fields).filter(({ name }) => name !== "unitId")
  return (
    <PrintedForm name={String(id)}>
      <PrintedHead heading={heading} date={dateLine(heading, null)} />
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
    </PrintedForm>
  )
}
