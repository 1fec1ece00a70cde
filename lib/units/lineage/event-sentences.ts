import { unknownUnitName } from "@/lib/glossary"
import type { Counterpart, EventEffects } from "./find-timeline"

const extentWords = { whole: "toàn bộ", part: "một phần" } as const

const listed = (units: Counterpart[]) =>
  units
    .map(({ name, extent, decision }) => {
      const how = [extentWords[extent], decision && `theo ${decision}`].filter(Boolean).join(", ")
      return `${name ?? unknownUnitName} (${how})`
    })
    .join("; ")

function placeSentence({ place, founded, ended }: EventEffects): string {
  if (!place || ended) return ""
  const after = place.after ?? unknownUnitName
  return founded ? `Trực thuộc ${after}.` : `Chuyển từ ${place.before ?? unknownUnitName} về ${after}.`
}

function nameSentence({ name, founded }: EventEffects): string {
  if (!name) return ""
  return founded ? `Thành lập với tên “${name.after}”.` : `Đổi tên từ “${name.before}” thành “${name.after}”.`
}

/** What an event did to a unit, a sentence for each thing. */
export function eventSentences(effects: EventEffects): string[] {
  const { typeName, founded, ended, took, gave } = effects
  return [
    nameSentence(effects),
    typeName && !founded ? `Đổi loại thành ${typeName}.` : "",
    placeSentence(effects),
    took.length > 0 ? `Kế thừa từ: ${listed(took)}.` : "",
    ended ? "Kết thúc hoạt động." : "",
    gave.length > 0 ? `Chuyển cho: ${listed(gave)}.` : "",
  ].filter(Boolean)
}
