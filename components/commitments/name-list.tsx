import { dateLine, PrintedForm, PrintedHead, Signatures } from "@/components/print/printed-form"
import { PrintPage } from "@/components/print/print-page"
import { commitmentsHref } from "@/lib/addresses/known-records"
import { commitmentYearHref } from "@/lib/addresses/year-grids"
import { formatDate, type IsoDate } from "@/lib/format/dates"
import { formatNumber } from "@/lib/format/numbers"
import { glossary } from "@/lib/glossary"
import type { NameList } from "@/lib/registers/commitments/load-name-list"

const dayValue = (on: IsoDate | null) => (on ? formatDate(on) : "")

function Total({ people }: Pick<NameList, "people">) {
  const submitted = people.filter(({ submittedOn }) => submittedOn).length
  const approved = people.filter(({ approvedOn }) => approvedOn).length
  return (
    <p>
      Tổng số: {formatNumber(people.length)} người phải viết; đã nộp {formatNumber(submitted)} bản; đã duyệt{" "}
      {formatNumber(approved)} bản.
    </p>
  )
}

function People({ people }: Pick<NameList, "people">) {
  return (
    <div className="wide" tabIndex={0} role="region" aria-label="Danh sách">
      <table>
        <thead>
          <tr>
            {["TT", "Họ và tên", "Chức vụ", "Ngày nộp", "Ngày duyệt", "Kết quả"].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, fullName, position, submittedOn, approvedOn, grade }, i) => (
            <tr key={id}>
              <td className="middle">{i + 1}</td>
              <td>{fullName}</td>
              <td>{position}</td>
              <td className="middle">{dayValue(submittedOn)}</td>
              <td className="middle">{dayValue(approvedOn)}</td>
              <td>{grade}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Who must write in a cell's year, to be printed: names, days and results, no texts. */
export function NameListPage({ list: { year, unit, people, heading } }: { list: NameList }) {
  return (
    <PrintPage
      crumbs={[
        { label: glossary.commitment.name, href: commitmentsHref() },
        { label: `Cam kết năm ${year}`, href: commitmentYearHref(year, unit.id) },
      ]}
      title={`Danh sách cam kết năm ${year}: ${unit.name}`}
    >
      <PrintedForm name={`list-${unit.id}`}>
        <PrintedHead heading={heading} date={dateLine(heading, null)} />
        <h2>DANH SÁCH</h2>
        <p className="subject">Bản cam kết tu dưỡng, rèn luyện, phấn đấu năm {year}</p>
        <People people={people} />
        <Total people={people} />
        <Signatures right={{ on: "T/M CHI BỘ", post: "BÍ THƯ" }} />
      </PrintedForm>
    </PrintPage>
  )
}
