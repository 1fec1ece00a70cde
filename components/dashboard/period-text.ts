/** A period in words: "năm 2025", "2021–2025". */
export function periodText({ from, to }: { from: number; to: number }): string {
  return from === to ? `năm ${from}` : `${from}–${to}`
}
