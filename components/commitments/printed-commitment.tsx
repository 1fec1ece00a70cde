import { Blank, Choice, dateLine, Dots, PrintedForm, PrintedHead, Signatures } from "@/components/print/printed-form"
import { formatDate } from "@/lib/format/dates"
import { partyBody } from "@/lib/format/form-heading"
import { commitmentPartNames } from "@/lib/glossary"
import type { CommitmentForm } from "@/lib/registers/commitments/load-print"

type FormProps = { form: CommitmentForm }
type Item = CommitmentForm["items"][number]

const parts = Object.entries(commitmentPartNames).map(([part, name]) => ({ part: Number(part), name }))

/** A sentence with one full stop, however it was typed. */
const sentence = (text: string) => `${text.trim().replace(/[.;,]+$/, "")}.`

function itemText({ action, measure, deadline, duty }: Item): string {
  const details = [
    measure && `Biện pháp, thước đo: ${sentence(measure)}`,
    deadline && `Thời hạn: ${formatDate(deadline)}.`,
    duty && `Gắn với nhiệm vụ: ${sentence(duty)}`,
  ].filter(Boolean)
  return ["-", sentence(action), ...details].join(" ")
}

interface PartProps {
  part: number
  name: string
  items: Item[]
  /** To write on, where nothing is said yet. */
  lines: number
}

function Part({ part, name, items, lines }: PartProps) {
  return (
    <>
      <h3>
        {part}. {name}
      </h3>
      {items.length === 0 ? (
        <Blank lines={lines} />
      ) : (
        items.map((item) => (
          <p key={item.id} className="body">
            {itemText(item)}
          </p>
        ))
      )}
    </>
  )
}

interface SignedProps {
  writer: string
  cell: string
}

/** The cell confirms on the left, the writer signs on the right. */
function Signed({ writer, cell }: SignedProps) {
  return <Signatures left={{ on: cell, post: "BÍ THƯ" }} right={{ on: "NGƯỜI CAM KẾT", name: writer }} />
}

function YearEnd({ form }: FormProps) {
  const { selfReport, remark, grade, grades, concludedOn, fullName, heading } = form
  return (
    <div className="year-end">
      <h3>PHẦN GHI CUỐI NĂM</h3>
      <h3>Tự báo cáo kết quả thực hiện</h3>
      {selfReport ? <p className="body">{selfReport}</p> : <Blank lines={4} />}
      <h3>Nhận xét của chi bộ</h3>
      {remark ? <p className="body">{remark}</p> : <Blank lines={2} />}
      <p>
        <b>Kết quả:</b> {grade ?? grades.map((name) => <Choice key={name} name={name} />)}
      </p>
      <p className="right">
        <i>{dateLine(heading, concludedOn)}</i>
      </p>
      <Signed writer={fullName} cell="T/M CHI BỘ" />
    </div>
  )
}

function Writer({ form: { fullName, birthYear, position, heading } }: FormProps) {
  return (
    <>
      {fullName ? (
        <p>
          Họ và tên: <b>{fullName}</b>
          {birthYear && `; năm sinh: ${birthYear}`}
        </p>
      ) : (
        <p className="line">
          Họ và tên: <Dots /> Năm sinh: <Dots short />
        </p>
      )}
      <p className="line">Chức vụ: {position || <Dots />}</p>
      {heading.unit ? (
        <p>
          {heading.unit}; {partyBody(heading.parent)}
        </p>
      ) : (
        <p className="line">
          Chi bộ: <Dots />
        </p>
      )}
    </>
  )
}

/** The commitment form of one person as it is printed and signed; what has not been written yet is left to the pen. */
export function PrintedCommitment({ form }: FormProps) {
  const { id, heading, fullName, year, submittedOn, isHeadPlan, items } = form
  return (
    <PrintedForm name={String(id)}>
      <PrintedHead heading={heading} date={dateLine(heading, submittedOn)} />
      <h2>BẢN CAM KẾT</h2>
      <p className="subject">
        Tu dưỡng, rèn luyện, phấn đấu năm {year ?? "………"}
        {isHeadPlan && (
          <>
            <br />
            (Kế hoạch cá nhân của người đứng đầu)
          </>
        )}
      </p>
      <Writer form={form} />
      <p>Tôi cam kết thực hiện trong năm {year ?? "………"}:</p>
      {parts.map(({ part, name }) => (
        <Part
          key={part}
          part={part}
          name={name}
          items={items.filter((item) => item.part === part)}
          lines={fullName ? 1 : 4}
        />
      ))}
      <Signed writer={fullName} cell="XÁC NHẬN CỦA CHI BỘ" />
      <YearEnd form={form} />
    </PrintedForm>
  )
}
