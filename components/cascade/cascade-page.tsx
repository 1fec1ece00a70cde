import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { DefinitionList } from "@/components/ui/definition-list"
import { DownloadLink } from "@/components/ui/download-link"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeading } from "@/components/ui/page-heading"
import { SwitchLinks } from "@/components/ui/switch-links"
import {
  documentCascadeFileHref,
  documentCascadeHref,
  documentHref,
  documentsHref,
} from "@/lib/addresses/known-records"
import { cascadeQuery, type CascadeData, type CascadeQuery } from "@/lib/cascade/load-cascade"
import { formatRatio } from "@/lib/format/numbers"
import { glossary } from "@/lib/glossary"
import { daysAfter, HeldConference, IssuedDocument } from "./cascade-parts"
import { CascadeTable } from "./cascade-table"
import { CascadeTree } from "./cascade-tree"

function Numbers({ data: { unit, children } }: { data: CascadeData }) {
  const issued = children.filter((child) => child.documentId !== null).length
  const held = children.filter((child) => child.conferenceId !== null).length
  const direct = [
    { term: "Đơn vị trực thuộc đã ban hành", value: formatRatio(issued, children.length) },
    { term: "Đơn vị trực thuộc đã tổ chức hội nghị", value: formatRatio(held, children.length) },
    { term: "Mọi đơn vị cấp dưới đã ban hành", value: formatRatio(unit.unitsIssued, unit.units) },
  ]
  const own = [
    {
      term: `Văn bản của ${unit.name}`,
      value: (
        <>
          <IssuedDocument unit={unit} /> {daysAfter(unit.issuedAfter)}
        </>
      ),
    },
    {
      term: "Hội nghị",
      value: (
        <>
          <HeldConference unit={unit} /> {daysAfter(unit.heldAfter)}
        </>
      ),
    },
  ]
  return (
    <div className="mb-6">
      <DefinitionList items={children.length > 0 ? [...direct, ...own] : own} />
    </div>
  )
}

/** Who of a branch carries out a document: numbers at the top, then each unit, as a table or as a tree. */
export function CascadePage({ data }: { data: CascadeData }) {
  const { document, query, above, unit, children } = data
  const href = (changes: Partial<CascadeQuery>) =>
    documentCascadeHref(document.id, { query: cascadeQuery({ ...query, ...changes }) })
  const view = (next: "table" | "tree") => href({ view: next })
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: glossary.document.name, href: documentsHref() },
          { label: document.title, href: documentHref(document.id) },
          ...above.map(({ id, name, open }) => ({
            label: name,
            href: open ? href({ unitId: id }) : undefined,
          })),
        ]}
      />
      <PageHeading
        title={`${glossary.cascade.name} ${document.title}: ${unit.name}`}
        sub="Theo tổ chức hiện nay; tính cả văn bản triển khai gián tiếp qua văn bản của cấp trên."
        actions={
          <DownloadLink href={documentCascadeFileHref(document.id, cascadeQuery(query))}>Xuất Excel</DownloadLink>
        }
      />
      <Numbers data={data} />
      {children.length === 0 ? (
        <EmptyState why={`${unit.name} không có đơn vị trực thuộc.`} advice="Hãy xem ở đơn vị cấp trên." />
      ) : (
        <>
          <SwitchLinks
            label="Cách xem"
            options={[
              { href: view("table"), label: "Bảng", current: query.view === "table" },
              { href: view("tree"), label: "Cây đơn vị", current: query.view === "tree" },
            ]}
          />
          {query.view === "tree" ? <CascadeTree data={data} /> : <CascadeTable data={data} />}
        </>
      )}
    </>
  )
}
