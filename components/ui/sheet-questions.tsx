import { Fieldset } from "./fieldset"
import { formatNumber } from "@/lib/format/numbers"

interface QuestionProps {
  name: string
  legend: string
  answers: { value: string; label: string }[]
  chosen: Record<string, string>
  children?: React.ReactNode
}

/** One thing to decide of a file, in a plain GET form. */
export function Question({ name, legend, answers, chosen, children }: QuestionProps) {
  return (
    <Fieldset id={name} legend={legend}>
      {children}
      {answers.map(({ value, label }) => (
        <label key={value} className="flex min-h-11 items-center gap-3">
          <input type="radio" name={name} value={value} defaultChecked={chosen[name] === value} />
          {label}
        </label>
      ))}
    </Fieldset>
  )
}

interface SheetQuestionsProps {
  notes: { sheetName: string; otherSheets: string[]; hiddenRows: number }
  /** As the address carries it. */
  chosen: { trang: string; "dong-an": string }
}

function Sheets({ notes, chosen }: SheetQuestionsProps) {
  const { sheetName, otherSheets } = notes
  if (otherSheets.length === 0) return null
  const answers = [sheetName, ...otherSheets].map((name) => ({ value: name, label: `“${name}”` }))
  const told = `Đang đọc trang tính “${sheetName}”. Chưa đọc: ${otherSheets.map((name) => `“${name}”`).join(", ")}.`
  return (
    <Question name="trang" legend="Trang tính" answers={answers} chosen={{ ...chosen, trang: sheetName }}>
      <p>{told}</p>
    </Question>
  )
}

function HiddenRows({ notes, chosen }: SheetQuestionsProps) {
  const count = formatNumber(notes.hiddenRows)
  if (notes.hiddenRows === 0) return null
  const answers = [
    { value: "", label: `Nhập cả ${count} dòng ẩn` },
    { value: "bo", label: "Bỏ các dòng ẩn" },
  ]
  const told =
    chosen["dong-an"] === "bo" ? `${count} dòng đang ẩn được bỏ qua.` : `${count} dòng đang ẩn cũng được nhập.`
  return (
    <Question name="dong-an" legend="Dòng ẩn trong Excel" answers={answers} chosen={chosen}>
      <p>{told}</p>
    </Question>
  )
}

/** Which sheet of a file is read, and whether its hidden lines are. */
export function SheetQuestions(props: SheetQuestionsProps) {
  return (
    <>
      <Sheets {...props} />
      <HiddenRows {...props} />
    </>
  )
}
