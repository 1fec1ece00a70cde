import { recordHref } from "@/lib/addresses/records"
import { formatNumber } from "@/lib/format/numbers"
import type { Register } from "@/lib/register/register-types"
import type { KnownRow, TwiceRow } from "@/lib/register/import/same-rows"

const mostShown = 50

type ShownRegister = Pick<Register, "slug" | "privateFields">

const notCompared = "nội dung riêng không so và không cập nhật bằng tệp; sửa bản ghi này trên màn hình"

function Known({ register, known: { row, record, changes } }: { register: ShownRegister; known: KnownRow }) {
  const entries = Object.entries(changes)
  const why = register.privateFields.length > 0 ? notCompared : "không khác gì"
  return (
    <li className="mb-1 wrap-break-word">
      Dòng {row}: đã có <a href={recordHref(register.slug, record.id)}>“{record.title}”</a> (mã bản ghi {record.id})
      {entries.length === 0 && `, ${why}.`}
      {entries.map(([label, { before, after }]) => (
        <span key={label} className="block">
          {label}: đang là “{before}”, trong tệp “{after}”
        </span>
      ))}
    </li>
  )
}

/** The lines of a file that say something of records that are there already, with every change, and those that stand in it twice. */
export function SameRows({
  register,
  known,
  twice,
}: {
  register: ShownRegister
  known: KnownRow[]
  twice: TwiceRow[]
}) {
  const hidden = Math.max(0, known.length - mostShown) + Math.max(0, twice.length - mostShown)
  return (
    <ul className="mb-2 list-disc pl-6">
      {known.slice(0, mostShown).map((one) => (
        <Known key={one.row} register={register} known={one} />
      ))}
      {twice.slice(0, mostShown).map(({ row, earlier }) => (
        <li key={row}>
          Dòng {row} giống dòng {earlier}.
        </li>
      ))}
      {hidden > 0 && <li>Còn {formatNumber(hidden)} dòng nữa.</li>}
    </ul>
  )
}
