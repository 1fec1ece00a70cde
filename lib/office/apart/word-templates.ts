import { z } from "zod"
import { runInFilePlace } from "@/lib/office/apart/file-places"
import { runApart, type ApartLimits } from "@/lib/office/apart/run-apart"
import type { TemplateCheck } from "@/lib/office/word/check-template"
import type { PartyLetter } from "@/lib/office/word/party-letter"

const LIMITS: ApartLimits = { seconds: 20, megabytes: 800, outputBytes: 64 * 1024 * 1024 }
const BUSY = "Hệ thống đang xử lý nhiều tệp. Hãy đợi một phút rồi tải lên lại."
const TOO_HEAVY = "Mẫu quá phức tạp: thử điền mà không xong. Hãy làm mẫu đơn giản hơn, bỏ bớt hình và bảng."

const said = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), fields: z.array(z.string()) }),
  z.object({ ok: z.literal(false), problems: z.array(z.string()) }),
])

/** `checkTemplate` in a process of its own. */
export async function checkTemplateApart(bytes: Uint8Array): Promise<TemplateCheck> {
  const result = await runInFilePlace(() => runApart("check-template", {}, bytes, LIMITS))
  if (result === "busy") return { ok: false, problems: [BUSY] }
  if (!result.ok) return { ok: false, problems: [TOO_HEAVY] }
  const fileFrom = 4 + result.bytes.readUInt32LE(0)
  const check = said.parse(JSON.parse(result.bytes.toString("utf8", 4, fileFrom)))
  return check.ok ? { ...check, file: new Uint8Array(result.bytes.subarray(fileFrom)) } : check
}

/** `fillTemplate` in a process of its own: what is repeated in a template may be large, and a letter may repeat it often. Null when it takes too much. */
export async function fillTemplateApart(template: Uint8Array, letter: PartyLetter): Promise<Uint8Array | null> {
  const result = await runInFilePlace(() => runApart("fill-template", letter, template, LIMITS))
  return result !== "busy" && result.ok ? result.bytes : null
}
