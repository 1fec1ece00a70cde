import { Blank, dateLine, Dots, PrintedForm, PrintedHead, Signatures } from "@/components/print/printed-form"
import { choiceLabel } from "@/lib/register/field"
import type { RecordForm } from "@/lib/register/load-form"

/** A line of minutes; what is not known is left to the pen. */
function Fact({ label, value }: { label: string; value?: string }) {
  return (
    <p className="line">
      {label}: {value || <Dots />}
    </p>
  )
}

function Present({ text }: { text: (name: string) => string }) {
  return (
    <p className="line">
      Có mặt: {text("present") || <Dots short />} đảng viên; vắng mặt: {text("absent") || <Dots short />} đảng viên; lý
      do vắng: <Dots />
    </p>
  )
}

/** The minutes of a meeting, with what is recorded of it filled in; an empty record is the form to write on. */
export function PrintedMinutes({ form: { id, heading, values, choices } }: { form: RecordForm }) {
  const text = (name: string) => String(values[name] ?? "")
  const kind = choiceLabel(choices, "kind", text("kind")).toLowerCase()
  const [month, year] = text("month").split("/")
  const theme = text("themeId") && choiceLabel(choices, "themeId", text("themeId"))
  return (
    <PrintedForm name={String(id)}>
      <PrintedHead heading={heading} date={dateLine(heading, null)} />
      <h2>BIÊN BẢN</h2>
      <p className="subject">
        Sinh hoạt chi bộ {kind || "………………"} tháng {month ? `${month}/${year}` : "……/………"}
      </p>
      <p>
        Thời gian: …… giờ ……, ngày …… tháng {month || "……"} năm {year || "………"}
      </p>
      <Fact label="Địa điểm" />
      <Fact label="Chủ trì" />
      <Fact label="Thư ký" />
      <Present text={text} />
      <h3>I- NỘI DUNG</h3>
      <Fact label="Chuyên đề học tập và làm theo" value={theme} />
      {text("note") && <p className="body">{text("note")}</p>}
      <Blank lines={id ? 3 : 7} />
      <h3>II- Ý KIẾN THẢO LUẬN</h3>
      <Blank lines={id ? 5 : 14} />
      <h3>III- KẾT LUẬN</h3>
      <Blank lines={id ? 3 : 8} />
      <Fact label="Biểu quyết" />
      <Signatures left={{ on: "THƯ KÝ" }} right={{ on: "CHỦ TRÌ" }} />
    </PrintedForm>
  )
}
