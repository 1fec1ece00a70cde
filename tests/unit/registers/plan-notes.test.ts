import { expect, it } from "vitest"
import { today } from "@/lib/format/dates"
import { notesText, parseNotes } from "@/lib/registers/plans/notes"
import { matchTasks } from "@/lib/registers/plans/rules"

it("writes notes into one cell and reads them back", () => {
  const notes = [
    { on: "2026-01-05", who: "Nguyễn Văn A", text: "Đã họp: 15 người\nSẽ họp lại" },
    { on: "2026-02-05", who: "", text: "Xong" },
  ]
  expect(parseNotes(notesText(notes), "ai đó")).toEqual(notes)
})

it("takes a text without a day as told today by whoever brings it", () => {
  expect(parseNotes("Đang làm\nđến 05/01/2026", "Trần B")).toEqual([
    { on: today(), who: "Trần B", text: "Đang làm\nđến 05/01/2026" },
  ])
  expect(parseNotes("  ", "Trần B")).toEqual([])
})

it("believes no day that has not come", () => {
  expect(parseNotes("01/01/2999, A: Xong", "B")).toEqual([{ on: today(), who: "B", text: "01/01/2999, A: Xong" }])
})

it("knows tasks by what they say, then by their place", () => {
  const stored = ["một", "hai", "ba"].map((content) => ({ kind: "key", content }))
  const typed = (content: string, place: number) => ({ kind: "key", content, place })
  expect(matchTasks(stored, [typed("ba", 0), typed("hai, sửa", 1)])).toEqual([stored[2], stored[1]])
  expect(matchTasks(stored, [typed("một", 0), typed("ba, sửa", 2), typed("mới", 3)])).toEqual([
    stored[0],
    stored[2],
    null,
  ])
})
