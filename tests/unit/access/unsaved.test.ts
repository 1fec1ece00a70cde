import { expect, test } from "vitest"
import { followRequest, noteNotFound, noteUnsaved, type Noted } from "@/lib/access/unsaved"

function formOf(entries: [string, string | File][]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

test("what people typed is kept in its order, without secrets, choices and what the form carries for itself", () => {
  const noted: Noted = {}
  const form = formOf([
    ["$ACTION_1:0", "x"],
    ["version", "3"],
    ["requestId", "0b7c1f5e-0000-0000-0000-000000000000"],
    ["draftId", "0b7c1f5e-0000-0000-0000-000000000001"],
    ["record.name", "Đường hoa"],
    ["record.fieldKey", "kinh-te"],
    ["record.goal", "Một dòng\nhai dòng"],
    ["record.count", "1.215"],
    ["record.note", "   "],
    ["newPassword", "Mật khẩu dài"],
    ["tep", new File(["x"], "bìa.pdf")],
  ])
  followRequest(noted, () => noteUnsaved(form, "Vì sao."))
  expect(noted).toEqual({ unsaved: { reason: "Vì sao.", typed: ["Đường hoa", "Một dòng\nhai dòng", "1.215"] } })
})

test("each request keeps its own, also when they wait for each other", async () => {
  const [one, other]: [Noted, Noted] = [{}, {}]
  const send = (noted: Noted, text: string) =>
    followRequest(noted, async () => {
      await Promise.resolve()
      noteUnsaved(formOf([["a", text]]), "")
    })
  await Promise.all([send(one, "Của tôi"), send(other, "Của người khác")])
  expect([one.unsaved?.typed, other.unsaved?.typed]).toEqual([["Của tôi"], ["Của người khác"]])
})

test("outside of a request, and for what is no form, nothing breaks", () => {
  noteUnsaved(formOf([["a", "Chữ"]]), "")
  noteNotFound()
  const noted: Noted = {}
  followRequest(noted, () => noteUnsaved("no form", "Vì sao."))
  expect(noted.unsaved?.typed).toEqual([])
})
