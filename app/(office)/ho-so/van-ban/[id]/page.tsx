import { RecordPage } from "@/components/records/record-page"
import { LinkButton } from "@/components/ui/button"
import { definePage } from "@/lib/access/define-page"
import { glossary } from "@/lib/glossary"
import { documents } from "@/lib/registers/documents/register"
import { loadRecord } from "@/lib/registers/loaders"

export default definePage({
  can: documents.roles.read,
  load: (scope, { params }) => loadRecord(scope, documents, params.id),
  view: (data, { search }) => (
    <RecordPage
      data={data}
      search={search}
      actions={
        <LinkButton variant="plain" href={`/van-ban/${data.record.id}/trien-khai`}>
          {glossary.cascade.name}
        </LinkButton>
      }
    />
  ),
})
