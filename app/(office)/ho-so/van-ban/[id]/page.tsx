import { DocumentPage } from "@/components/documents/document-page"
import { definePage } from "@/lib/access/define-page"
import { loadDocument } from "@/lib/registers/documents/load-document"
import { documents } from "@/lib/registers/documents/register"

export default definePage({
  can: documents.roles.read,
  load: (scope, { params }) => loadDocument(scope, params.id),
  view: (document, { search }) => <DocumentPage document={document} search={search} />,
})
