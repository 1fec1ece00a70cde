import { RecordPage } from "@/components/records/record-page"
import { LinkButton } from "@/components/ui/button"
import { documentCascadeHref } from "@/lib/addresses/known-records"
import { glossary } from "@/lib/glossary"
import type { DocumentData } from "@/lib/registers/documents/load-document"
import { CarriedOut, NamedDocuments, Replaced } from "./linked-documents"

interface DocumentPageProps {
  document: DocumentData
  search: Record<string, string>
}

/** A document: what it says, what it carries out and replaces, what became of it. */
export function DocumentPage({ document: { data, named, naming }, search }: DocumentPageProps) {
  return (
    <RecordPage
      data={data}
      search={search}
      actions={
        <LinkButton variant="plain" href={documentCascadeHref(data.record.id)}>
          {glossary.cascade.name}
        </LinkButton>
      }
      drawn={{
        carriesOut: <NamedDocuments documents={named.carriesOut} />,
        replaces: <NamedDocuments documents={named.replaces} />,
      }}
      after={<CarriedOut by={naming.carriesOut} />}
    >
      <Replaced by={naming.replaces} />
    </RecordPage>
  )
}
