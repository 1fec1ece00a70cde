import { formatDate, longDate } from "@/lib/format/dates"
import { commitmentPartNames } from "@/lib/glossary"
import { partyBody, placeOf } from "@/lib/registers/commitments/form-heading"
import type { Sheet as SheetData } from "@/lib/registers/commitments/load-sheets"
import "./sheet.css"

type SheetProps = { sheet: SheetData }
type Item = SheetData["items"][number]

const parts = Object.entries(commitmentPartNames).map(([part, name]) => ({ part: Number(part), name }))

function dateLine({ parent, year }: SheetData, on: string | null): string {
  const place = placeOf(parent) ?? "…………………"
  return on ? longDate(place, on) : `${place}, ngày …… tháng …… năm ${year}`
}

function Blank({ lines }: { lines: number }) {
  return Array.from({ length: lines }, (_, i) => <div key={i} className="blank" />)
}

function Head({ sheet }: SheetProps) {
  return (
    <div className="two-blocks head">
      <div>
        <p className="capitals">{partyBody(sheet.parent)}</p>
        <p className="capitals">
          <b>{sheet.cell}</b>
        </p>
        <p>*</p>
      </div>
      <div>
        <p>
          <span className="party">ĐẢNG CỘNG SẢN VIỆT NAM</span>
        </p>
        <p>
          <i>{dateLine(sheet, sheet.submittedOn)}</i>
        </p>
      </div>
    </div>
  )
}

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

function Part({ part, name, items }: { part: number; name: string; items: Item[] }) {
  return (
    <>
      <h3>
        {part}. {name}
      </h3>
      {items.length === 0 ? (
        <Blank lines={1} />
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

interface SignaturesProps {
  writer: string
  cell: string
}

/** The cell confirms on the left, the writer signs on the right. */
function Signatures({ writer, cell }: SignaturesProps) {
  return (
    <div className="two-blocks signature">
      <div>
        <p>
          <b>{cell}</b>
          <br />
          BÍ THƯ
        </p>
      </div>
      <div>
        <p>
          <b>NGƯỜI CAM KẾT</b>
        </p>
        <p className="name">{writer}</p>
      </div>
    </div>
  )
}

function Choice({ name }: { name: string }) {
  return <span className="choice">☐ {name}</span>
}

function YearEnd({ sheet }: SheetProps) {
  const { selfReport, remark, grade, grades, concludedOn, fullName } = sheet
  return (
    <div className="year-end">
      <p>
        <b>PHẦN GHI CUỐI NĂM</b>
      </p>
      <h3>Tự báo cáo kết quả thực hiện</h3>
      {selfReport ? <p className="body">{selfReport}</p> : <Blank lines={4} />}
      <h3>Nhận xét của chi bộ</h3>
      {remark ? <p className="body">{remark}</p> : <Blank lines={2} />}
      <p>
        <b>Kết quả:</b> {grade ?? grades.map((name) => <Choice key={name} name={name} />)}
      </p>
      <p className="right">
        <i>{dateLine(sheet, concludedOn)}</i>
      </p>
      <Signatures writer={fullName} cell="T/M CHI BỘ" />
    </div>
  )
}

/** The commitment form of one person as it is printed and signed; what has not been written yet is left to the pen. */
export function Sheet({ sheet }: SheetProps) {
  const { fullName, birthYear, position, cell, parent, year, isHeadPlan, items } = sheet
  return (
    <article className="commitment-sheet">
      <Head sheet={sheet} />
      <h2>BẢN CAM KẾT</h2>
      <p className="subject">
        Tu dưỡng, rèn luyện, phấn đấu năm {year}
        {isHeadPlan && (
          <>
            <br />
            (Kế hoạch cá nhân của người đứng đầu)
          </>
        )}
      </p>
      <p>
        Họ và tên: <b>{fullName}</b>
        {birthYear && `; năm sinh: ${birthYear}`}
      </p>
      <p>Chức vụ: {position || "………………………………………………………"}</p>
      <p>
        {cell}; {partyBody(parent)}
      </p>
      <p>Tôi cam kết thực hiện trong năm {year}:</p>
      {parts.map(({ part, name }) => (
        <Part key={part} part={part} name={name} items={items.filter((item) => item.part === part)} />
      ))}
      <Signatures writer={fullName} cell="XÁC NHẬN CỦA CHI BỘ" />
      <YearEnd sheet={sheet} />
    </article>
  )
}
