import { fillTemplate } from "@/lib/office/word/fill-template"
import { nearestName } from "@/lib/format/nearest-name"
import { repack } from "@/lib/office/word/open-template"
import { TEXT_FIELDS, templateFields } from "@/lib/office/word/template-fields"
import { findTags, type TemplateTag } from "@/lib/office/word/template-tags"
import { trialLetters } from "@/lib/office/word/trial-letters"
import { openWordFile } from "@/lib/office/word/word-file"

/** The fields a template has and the file to keep, or what is wrong with it, in the order of reading. */
export type TemplateCheck =
  { ok: true; fields: string[]; file: Uint8Array<ArrayBuffer> } | { ok: false; problems: string[] }

const MAX_PROBLEMS = 20
/** One wrong letter in so many is a slip. */
const lettersOfSlip = 3
const UNFILLABLE =
  "Không điền thử được vào mẫu này. Hãy để mỗi cặp {#…} {/…} cùng trong một ô của bảng hoặc cùng ngoài bảng, và không đặt trong khung điều khiển nội dung."
const names = templateFields.map(({ name }) => name)
const repeating = new Set(templateFields.filter(({ repeats }) => repeats).map(({ name }) => name))
/** Where a field that belongs to a repeated part may stand. */
const homes = new Map([
  ["tieu_de", "muc"],
  ["doan", "muc"],
  ["van_ban", "doan"],
])

/**
 * Says whether an uploaded template can be filled, and if not, everything that is wrong with it. What is to be kept is built anew of the parts that
 * were looked at. Only for the process apart; everybody else calls `checkTemplateApart`.
 */
export async function checkTemplate(bytes: Uint8Array): Promise<TemplateCheck> {
  const opened = openWordFile(bytes)
  if (!opened.ok) return { ok: false, problems: [opened.problem] }
  const { tags, problems } = findTags(opened.file)
  problems.push(...tags.flatMap(misuse), ...pairing(tags), ...missing(tags), ...annexPlace(tags))
  if (problems.length > 0) return { ok: false, problems: [...new Set(problems)].slice(0, MAX_PROBLEMS) }
  const isFillable = await fillsTrialLetters(bytes)
  return isFillable
    ? { ok: true, fields: [...new Set(tags.map(({ name }) => name))], file: repack(opened.file.parts, { small: true }) }
    : { ok: false, problems: [UNFILLABLE] }
}

function misuse({ raw, name, kind, context }: TemplateTag): string[] {
  if (!names.includes(name)) {
    const nearest = nearestName(name, names, lettersOfSlip)
    const hint = nearest ? ` Có phải là {${nearest}}?` : " Xem danh sách các ô có thể dùng."
    return [`Không có ô ${raw.slice(0, 60)} (trong “${context}”).${hint}`]
  }
  if (kind === "single" && repeating.has(name)) return [`Ô ${raw} phải viết thành cặp {#${name}}…{/${name}}.`]
  if (kind !== "single" && !repeating.has(name)) return [`Ô ${raw} không lặp được: hãy viết {${name}}.`]
  return []
}

/** Repeated parts that are not closed or not opened, and fields outside of the part they belong to. */
function pairing(tags: TemplateTag[]): string[] {
  const problems: string[] = []
  const open: TemplateTag[] = []
  const unclosed = (tag: TemplateTag) =>
    problems.push(`Ô lặp ${tag.raw} chưa đóng: thiếu {/${tag.name}} (trong “${tag.context}”).`)
  for (const tag of tags) {
    if (open.length > 0 && open[0]!.part !== tag.part) open.splice(0).forEach(unclosed)
    const home = homes.get(tag.name)
    if (tag.kind !== "close" && home && !open.some(({ name }) => name === home)) {
      problems.push(`Ô ${tag.raw} chỉ dùng được trong {#${home}}…{/${home}}.`)
    }
    if (tag.kind === "open") open.push(tag)
    if (tag.kind !== "close") continue
    if (open.at(-1)?.name === tag.name) open.pop()
    else problems.push(`Ô ${tag.raw} thừa, hoặc thiếu {#${tag.name}} ở trước (trong “${tag.context}”).`)
  }
  open.forEach(unclosed)
  return problems
}

function missing(tags: TemplateTag[]): string[] {
  const has = (name: string) => tags.some((tag) => tag.name === name)
  return templateFields
    .filter(({ name, required }) => required && !has(name))
    .filter(({ name }) => !(TEXT_FIELDS.includes(name) && TEXT_FIELDS.some(has)))
    .map(({ name, meaning }) => `Thiếu ô {${name}}: ${meaning}.`)
}

function annexPlace(tags: TemplateTag[]): string[] {
  const places = tags.filter(({ name }) => name === "phu_luc")
  if (places.length > 1) return ["Ô {phu_luc} chỉ được có một lần."]
  const isWrong = places.some(({ isLastLine, context, raw }) => !isLastLine || context !== raw.replace(/\s+/g, " "))
  return isWrong ? ["Ô {phu_luc} phải đứng riêng một dòng ở cuối văn bản, ngoài bảng."] : []
}

async function fillsTrialLetters(bytes: Uint8Array): Promise<boolean> {
  try {
    for (const letter of trialLetters) await fillTemplate(bytes, letter)
    return true
  } catch {
    return false // the library throws at what it cannot repeat; what it was is the file's fault
  }
}
