import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { DefinitionList } from "@/components/ui/definition-list"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { PrintButton } from "@/components/ui/print-button"
import { disposalsHref } from "@/lib/addresses/privacy"
import type { DisposalData } from "@/lib/disposal/load-lists"
import { formatInstant } from "@/lib/format/dates"
import { formatNumber } from "@/lib/format/numbers"
import { glossary } from "@/lib/glossary"
import { DecideForms } from "./decide-forms"
import { DisposalGroups } from "./disposal-groups"
import { DisposalState } from "./disposal-lists"

const titles = { drawn: "Danh mục hủy", approved: "Biên bản hủy", refused: "Danh mục hủy không được duyệt" }

function facts({ list }: DisposalData) {
  const decided = list.decidedAt && [
    { term: list.status === "approved" ? "Căn cứ, số quyết định" : "Lý do không duyệt", value: list.decision },
    { term: "Người quyết định", value: `${list.decidedBy}, ${formatInstant(list.decidedAt)}` },
  ]
  return [
    { term: "Đơn vị", value: list.unitName },
    { term: "Người lập", value: `${list.drawnBy}, ${formatInstant(list.drawnAt)}` },
    { term: "Trạng thái", value: <DisposalState status={list.status} /> },
    { term: "Số bản ghi", value: formatNumber(list.total) },
    ...(decided ?? []),
  ]
}

const waiting = "Chưa bản ghi nào bị hủy. Lãnh đạo đơn vị xem từng bản ghi dưới đây rồi duyệt hoặc không duyệt."
const carriedOut =
  "Bản ghi đã xóa thì bỏ hẳn. Bản ghi hết hạn thì bỏ hết nội dung, tệp và tên người, chỉ còn dòng đếm để số liệu các năm không đổi."

/** A list to decide on; once approved, the minute of what was done, to be printed. */
export function DisposalPage({ data, saved }: { data: DisposalData; saved: boolean }) {
  const { list, groups, mayDecide } = data
  return (
    <>
      <Breadcrumbs crumbs={[{ label: glossary.disposal.name, href: disposalsHref() }]} />
      <PageHeading
        title={`${titles[list.status]} số ${list.id}`}
        sub={list.unitName}
        actions={<PrintButton label="In" />}
      />
      {saved && <Notice tone="success">Đã ghi.</Notice>}
      <Notice tone="info">{list.status === "approved" ? carriedOut : waiting}</Notice>
      {mayDecide && <DecideForms key={list.version} list={list} />}
      <DefinitionList items={facts(data)} />
      <DisposalGroups groups={groups} named={list.status !== "approved"} />
    </>
  )
}
