import { sampleNotice } from "@/lib/glossary"

/** The browser prints it below whatever is printed: a line on the page itself would move a form to a second page. */
const onPaper = `@page { @bottom-center { content: "(dữ liệu mẫu)"; font: 10pt sans-serif } }`

/** Says on every page that what it shows was made up. */
export function SampleLine() {
  return (
    <>
      <style>{onPaper}</style>
      <p className="bg-warn px-4 py-1 text-center text-sm text-paper sm:px-6">{sampleNotice}</p>
    </>
  )
}
