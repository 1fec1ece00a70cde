/** How a file was understood, so that nobody has to wonder; nothing where there is nothing to tell. */
export function FileNotes({ notes }: { notes: string[] }) {
  if (notes.length === 0) return null
  return (
    <section className="my-6">
      <h2 className="mb-2">Đã hiểu tệp như sau</h2>
      <ul className="list-disc pl-6">
        {notes.map((note) => (
          <li key={note} className="wrap-break-word">
            {note}
          </li>
        ))}
      </ul>
    </section>
  )
}
