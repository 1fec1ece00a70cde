import { BoardPage } from "@/components/reports/board-page"
import { definePage } from "@/lib/access/define-page"
import { everyRole } from "@/lib/access/roles"
import { loadBoard } from "@/lib/reports/load-board"

export const metadata = { title: "Báo cáo" }

export default definePage({
  can: everyRole,
  load: (scope, { search }) => loadBoard(scope, search),
  view: (data) => <BoardPage data={data} />,
})
