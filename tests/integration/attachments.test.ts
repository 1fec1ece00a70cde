import { expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { takeFiles } from "@/lib/register/attachments/take-file"
import { refusalsOf } from "@/lib/register/attachments/refusals"
import { attachFiles } from "@/lib/register/attachments/upload"
import { registerByKey } from "@/lib/registers/registry"
import { act, actorAt, asActor } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { makeTree } from "../factories/unit-tree"

const documents = registerByKey("documents")
const pdf = new TextEncoder().encode("%PDF-1.7")

function form(files: [string, Uint8Array][]): FormData {
  const posted = new FormData()
  posted.set("khong-mat", "on")
  for (const [name, bytes] of files) posted.append("tep", new File([new Uint8Array(bytes)], name))
  return posted
}

test("several files at once: those that may be kept are, the others are named with why", async () => {
  const tree = await makeTree()
  const staff = await actorAt("staff", tree.commune.id)
  const values = await recordValues.documents(tree.commune.id)
  expect(await act(staff, (scope) => documents.create(scope, values))).toMatchObject({ ok: true })
  const { id } = await db().document.findFirstOrThrow()
  const files = await takeFiles(
    form([
      ["một.pdf", pdf],
      ["trang\u202efdp.html", new TextEncoder().encode("<html>")],
      ["hai.exe", pdf],
      ["anh/may.heic", new TextEncoder().encode("....ftypheic....")],
    ]),
  )
  const result = await asActor(staff, (scope) => attachFiles(scope, documents, id, files))
  expect(refusalsOf(result!.refused!)).toEqual([
    expect.stringMatching(/^Chưa nhận tệp “trangfdp\.html”\. Chỉ nhận tệp PDF/),
    expect.stringMatching(/^Chưa nhận tệp “[^/]*may\.heic”\. Ảnh HEIC/),
  ])
  expect(refusalsOf("khong-co ten")).toEqual([])
  const kept = await asActor(staff, (scope) => attachFiles(scope, documents, id, files.slice(0, 1)))
  expect(kept).toMatchObject({ refused: null, events: [expect.anything()] })
  expect(result?.events.map(({ changes }) => changes?.["Tệp đính kèm"]?.after)).toEqual(["một.pdf", "hai.pdf"])
  expect(await asActor(staff, (scope) => attachFiles(scope, documents, 999_999, files))).toBeNull()
})

test("nothing chosen is said, not taken", async () =>
  expect(await takeFiles(form([]))).toEqual([{ sent: "", file: { refusal: "chua-chon" } }]))
