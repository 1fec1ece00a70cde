import { PrintPage } from "@/components/print/print-page"
import type { Crumb } from "@/components/ui/breadcrumbs"
import { EmptyState } from "@/components/ui/empty-state"
import { commitmentsHref } from "@/lib/addresses/known-records"
import { formatNumber } from "@/lib/format/numbers"
import { glossary } from "@/lib/glossary"
import type { CommitmentForm } from "@/lib/registers/commitments/load-print"
import { PrintedCommitment } from "./printed-commitment"

interface PrintedCommitmentsPageProps {
  title: string
  back?: Crumb
  forms: CommitmentForm[]
  /** One form as a Word file. */
  word?: string
}

/** The forms of several people, each on its own page. */
export function PrintedCommitmentsPage({ title, back, forms, word }: PrintedCommitmentsPageProps) {
  return (
    <PrintPage
      crumbs={[{ label: glossary.commitment.name, href: commitmentsHref() }, ...(back ? [back] : [])]}
      title={title}
      word={word}
      amount={`${formatNumber(forms.length)} bản`}
      empty={
        forms.length === 0 && (
          <EmptyState why="Chưa có bản cam kết nào để in." advice="Hãy tạo bản nháp cho người của chi bộ trước." />
        )
      }
    >
      {forms.map((form) => (
        <PrintedCommitment key={form.id} form={form} />
      ))}
    </PrintPage>
  )
}
