import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"

interface ChartFigureProps {
  title: string
  unitOfCount: string
  svg: string
  /** The same numbers as words: headings, then rows that begin with their name. */
  headings: string[]
  rows: string[][]
  /** What is marked in the drawing, in words. */
  notes?: string[]
}

/** A drawing with its title and, unfolded on request, its numbers as a table. */
export function ChartFigure({ title, unitOfCount, svg, headings, rows, notes = [] }: ChartFigureProps) {
  const caption = `${title} (${unitOfCount})`
  return (
    <figure className="max-w-[37rem] border border-line bg-paper p-3 sm:p-4">
      <figcaption className="mb-2 font-semibold">{caption}</figcaption>
      <div
        aria-hidden="true"
        className="[&_svg]:block [&_svg]:h-auto [&_svg]:w-full"
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      {notes.length > 0 && (
        <ul className="mt-2 list-none p-0 text-sm">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <details className="mt-2">
        <summary className="inline-flex min-h-11 items-center text-link underline">Xem dạng bảng</summary>
        <DataTable caption={caption} hideCaption>
          <thead>
            <tr>
              {headings.map((heading, i) => (
                <HeadCell key={heading} numeric={i > 0}>
                  {heading}
                </HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...values]) => (
              <tr key={name}>
                <RowHead>{name}</RowHead>
                {values.map((value, i) => (
                  <DataCell key={headings[i + 1]} numeric>
                    {value}
                  </DataCell>
                ))}
              </tr>
            ))}
          </tbody>
        </DataTable>
      </details>
    </figure>
  )
}
