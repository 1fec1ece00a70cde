import { fold } from "@/lib/format/fold"
import type { Choice } from "../field"

/** What a cell means, or why it means nothing. */
export type Meaning = { value: string; told?: string } | { error: string }

const yes = new Set(["x", "co", "1", "dung", "true"])
const no = new Set(["khong", "0", "false"])
const mostNamed = 12

/** A choice by its label, accents or not, by its value, or by what files call it as well, which is told. */
export function choiceMeaning(choices: Choice[], text: string): Meaning {
  const exact = choices.find((choice) => choice.label === text || choice.value === text)
  if (exact) return { value: exact.value }
  const wanted = fold(text)
  const alike = choices.filter((choice) => fold(choice.label) === wanted)
  if (alike.length === 1) return { value: alike[0]!.value }
  const meant = choices.find(({ also = [] }) => also.some((name) => fold(name) === wanted))
  if (meant) return { value: meant.value, told: `“${text}” được hiểu là “${meant.label}”.` }
  const labels = choices.slice(0, mostNamed).map((choice) => `“${choice.label}”`)
  return {
    error: `Không có trong danh sách. Hãy chọn một trong: ${labels.join(", ")}${choices.length > mostNamed ? ", …" : ""}.`,
  }
}

/** "x" ticks a box; "không" says the same as an empty cell. */
export function checkboxMeaning(text: string): Meaning {
  const said = fold(text)
  if (yes.has(said)) return { value: "on" }
  return no.has(said) ? { value: "" } : { error: "Hãy ghi “x” nếu có, để trống nếu không." }
}

/** Links stand in one cell, separated by semicolons. */
export function linksMeaning(text: string): Meaning {
  const links = text.split(/[;\n]/).map((link) => link.trim())
  return { value: links.filter(Boolean).join("\n") }
}
