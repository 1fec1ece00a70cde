import Link from "next/link"
import { ActionForm } from "@/components/fields/action-form"
import { LinkButton } from "@/components/ui/button"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { commitmentHref, newCommitmentHref, printedCommitmentHref } from "@/lib/addresses/known-records"
import type { CellYear, Writer } from "@/lib/registers/commitments/cell-year"
import { draftCommitments } from "@/lib/registers/commitments/step-actions"
import { StatusTag } from "./status-tag"

interface TableProps {
  cell: CellYear
  unitId: number
}

const due = { draft: "Viết, nộp", submitted: "Duyệt", approved: "Ghi tự báo cáo", reported: "Ghi kết quả" } as const

function NextAction({ writer, cell, unitId }: { writer: Writer } & TableProps) {
  const { status, commitmentId } = writer
  if (status === "concluded") return <Link href={printedCommitmentHref(commitmentId!)}>Bản in</Link>
  if (status !== "none") {
    return (
      <LinkButton
        variant="plain"
        href={commitmentHref(commitmentId!, { anchor: "buoc-tiep" })}
        aria-label={`${due[status]}: ${writer.fullName}`}
      >
        {due[status]}
      </LinkButton>
    )
  }
  const target = { unitId, year: cell.year, personId: writer.id }
  const copy = { label: "Chép năm trước", hidden: { ...target, copy: "on" } }
  const { label, hidden } = writer.hasLast ? copy : { label: "Tạo bản nháp", hidden: target }
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      <ActionForm action={draftCommitments} submitLabel={label} variant="plain" hidden={hidden} />
      <Link
        href={newCommitmentHref({ personId: writer.id, year: cell.year })}
        className="inline-flex min-h-11 items-center"
      >
        Viết mới
      </Link>
    </div>
  )
}

function WriterRow({ writer, ...table }: { writer: Writer } & TableProps) {
  const { fullName, position, isHead, commitmentId, lastGrade } = writer
  return (
    <tr className="max-md:block max-md:border-b max-md:border-line max-md:py-2">
      <RowHead className="max-md:block max-md:border-0 max-md:py-0">
        {commitmentId === null ? (
          <span className="inline-flex min-h-11 items-center">{fullName}</span>
        ) : (
          <Link href={commitmentHref(commitmentId)} className="inline-flex min-h-11 items-center">
            {fullName}
          </Link>
        )}
        <span className="block text-sm text-muted">
          {[position, isHead && "người đứng đầu"].filter(Boolean).join(", ")}
        </span>
      </RowHead>
      <DataCell className="max-md:block max-md:border-0">
        <StatusTag writer={writer} />
      </DataCell>
      <DataCell className="max-md:hidden">{lastGrade ?? "—"}</DataCell>
      {table.cell.mayWrite && (
        <DataCell className="max-md:block max-md:border-0 print:hidden">
          <NextAction writer={writer} {...table} />
        </DataCell>
      )}
    </tr>
  )
}

/** Everybody who must write, in name order: state, last year's result, and what to do next. */
export function WriterTable({ cell, unitId }: TableProps) {
  return (
    <DataTable caption={`Người phải viết cam kết năm ${cell.year}`}>
      <thead className="max-md:sr-only">
        <tr>
          <HeadCell>Họ và tên</HeadCell>
          <HeadCell>Trạng thái</HeadCell>
          <HeadCell className="max-md:hidden">Kết quả {cell.year - 1}</HeadCell>
          {cell.mayWrite && <HeadCell className="print:hidden">Việc tiếp theo</HeadCell>}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {cell.writers.map((writer) => (
          <WriterRow key={`${writer.id} ${writer.status}`} writer={writer} cell={cell} unitId={unitId} />
        ))}
      </tbody>
    </DataTable>
  )
}
