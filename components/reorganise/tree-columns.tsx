import { formatNumber } from "@/lib/format/numbers"
import type { TreeLine, TreeView } from "@/lib/units/wizard/tree-view"

const marks: Record<NonNullable<TreeLine["mark"]>, string> = {
  ends: "kết thúc",
  new: "mới",
  moved: "chuyển đến",
  renamed: "đổi tên",
  shares: "giao một phần",
  takes: "nhận một phần",
}

function Tree({ title, tree }: { title: string; tree: TreeView }) {
  return (
    <section className="min-w-0 rounded-lg border border-line bg-paper px-4 py-3">
      <h3 className="mb-2">{title}</h3>
      <ul>
        {tree.lines.map((line) => (
          <li
            key={line.ref}
            className="py-0.5 wrap-break-word"
            style={{ paddingLeft: `${Math.min(line.depth, 5)}rem` }}
          >
            <span className={line.mark === "ends" ? "text-muted line-through" : line.mark ? "font-semibold" : ""}>
              {line.name}
            </span>
            {line.mark && <span className="text-sm text-muted"> ({marks[line.mark]})</span>}
            {line.depth > 0 && <span className="sr-only"> bậc {line.depth + 1}</span>}
          </li>
        ))}
      </ul>
      {tree.more > 0 && <p className="mt-2 text-muted">và {formatNumber(tree.more)} đơn vị khác</p>}
    </section>
  )
}

/** The part of the tree that changes, before and after, side by side; one below the other on a phone. */
export function TreeColumns({ before, after }: { before: TreeView; after: TreeView }) {
  return (
    <div className="mb-8 grid gap-4 lg:grid-cols-2">
      <Tree title="Trước" tree={before} />
      <Tree title="Sau" tree={after} />
    </div>
  )
}
