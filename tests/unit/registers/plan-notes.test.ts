import { expect, test } from "vitest"
import { today } from "@/lib/format/dates"
import { matchRows } from "@/lib/register/match-rows"
import { notesText, parseNotes } from "@/lib/registers/plans/notes"

test("writes notes into one cell and reads them back", () => {
  const notes = [
    { on: "2026-01-05", who: "Nguyễn Văn A", text: "Đã họp: 15 người\nSẽ họp lại" },
    { on: "2026-02-05", who: "", text: "Xong" },
  ]
  expect(parseNotes(notesText(notes), "ai đó")).toEqual(notes)
})

test("takes a text without a day as told today by whoever brings it", () => {
  expect(parseNotes("Đang làm\nđến 05/01/2026", "Trần B")).toEqual([
    { on: today(), who: "Trần B", text: "Đang làm\nđến 05/01/2026" },
  ])
  expect(parseNotes("  ", "Trần B")).toEqual([])
})

test("believes no day that has not come", () => {
  expect(parseNotes("01/01/2999, A: Xong", "B")).toEqual([{ on: today(), who: "B", text: "01/01/2999, A: Xong" }])
})

test("knows lines by what they say, then by their place", () => {
  const stored = ["một", "hai", "ba"]
  const match = (...typed: [string, number][]) =>
    matchRows(
      stored,
      typed.map(([text, place]) => ({ text, place })),
      (line, { text }) => line === text,
    )
  expect(match(["ba", 0], ["hai, sửa", 1])).toEqual(["ba", "hai"])
  expect(match(["một", 0], ["ba, sửa", 2], ["mới", 3])).toEqual(["một", "ba", null])
})
