import { DataCell, DataTable, HeadCell } from "@/components/ui/data-table"
import type { ImportPreview } from "@/lib/register/import/check-sheet"

/** The first lines of a file as they were understood. */
export function ImportSample({ sample }: { sample: ImportPreview["sample"] }) {
  if (sample.lines.length === 0) return null
  return (
    <section className="mt-8">
      <DataTable caption="Các dòng đầu của tệp">
        <thead>
          <tr>
            <HeadCell>Dòng</HeadCell>
            {sample.headings.map((heading) => (
              <HeadCell key={heading}>{heading}</HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.lines.map(({ row, texts }) => (
            <tr key={row}>
              <DataCell>{row}</DataCell>
              {texts.map((text, index) => (
                <DataCell key={sample.headings[index]}>{text}</DataCell>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  )
}
