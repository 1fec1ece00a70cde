import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"

const english =
  "the|and|submit|search|save|error|loading|next|previous|close|open|delete|edit|cancel|login|logout|password|upload|" +
  "download|export|import|filter|undefined|null|true|false|imports|installation|object|draft|approved|status|unknown|create|update"

/** Read in the page: everything here is what a person sees or hears. */
function readPage(english: string) {
  const text = document.body.innerText
  const spoken = [...document.querySelectorAll("[aria-label], [placeholder], [title], [alt]")].map((element) =>
    ["aria-label", "placeholder", "title", "alt"].map((name) => element.getAttribute(name) ?? "").join(" "),
  )
  const words = new RegExp(`(?<![\\p{L}\\d@./-])(${english})(?![\\p{L}\\d@./-])`, "giu")

  const shown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    const { visibility, clipPath } = getComputedStyle(element)
    return width > 2 && height > 2 && visibility === "visible" && clipPath === "none"
  }
  /** WCAG excepts a link inside a sentence: its size is that of its line. */
  const inSentence = (link: Element) => {
    if (getComputedStyle(link).display !== "inline") return false
    let block = link.parentElement
    while (block && getComputedStyle(block).display === "inline") block = block.parentElement
    return (block?.textContent ?? "").trim().length > (link.textContent ?? "").trim().length
  }
  const targetOf = (element: Element) =>
    element.matches("[type=checkbox], [type=radio]") ? (element.closest("label") ?? element) : element
  const controls = [
    ...document.querySelectorAll("a[href], button, summary, select, textarea, input:not([type=hidden])"),
  ]
  const small = controls
    .filter((element) => shown(element) && !(element.matches("a") && inSentence(element)))
    .map((element) => {
      const { width, height } = targetOf(element).getBoundingClientRect()
      const name = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim() || element.id
      return { name: name.slice(0, 60), width: Math.round(width), height: Math.round(height) }
    })
    .filter(({ width, height }) => Math.min(width, height) < 44)

  return {
    lang: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll("h1").length,
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    english: [...new Set([text, ...spoken].join("\n").match(words) ?? [])],
    small,
  }
}

/** What breaks the rules that every page follows, at the width the page has, in words; nothing when all is well. */
export async function brokenRules(page: Page, { contrast = true } = {}): Promise<string[]> {
  // Between two pages of one visit there is a moment without a title; a page that never has one is told below.
  await page.waitForFunction(() => document.title.trim() !== "", undefined, { timeout: 5_000 }).catch(() => undefined)
  const found = await page.evaluate(readPage, english)
  // All of axe's rules, one frame only, and only what is wrong: a third of the time of the usual way.
  const axe = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"], rules: { "color-contrast": { enabled: contrast } } })
    .analyze()
  return [
    ...(found.lang === "vi" ? [] : [`lang=${found.lang}`]),
    ...(found.title.trim() ? [] : ["no title"]),
    ...(found.headings === 1 ? [] : [`${found.headings} h1`]),
    ...(found.sideways > 0 ? [`scrolls sideways by ${found.sideways} px`] : []),
    ...found.english.map((word) => `English: ${word}`),
    ...found.small.map(({ name, width, height }) => `target ${width}×${height}: ${name}`),
    ...axe.violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map((node) => node.html.slice(0, 120)).slice(0, 3)}`),
  ]
}

/** The colours are the same at every width: to look at them takes half of the time. */
const widths = [
  { width: 360, height: 740, contrast: false },
  { width: 1280, height: 800, contrast: true },
]

/** What breaks the rules on the page that is open, on a phone's and on a desk's width. */
export async function brokenRulesAtEachWidth(page: Page): Promise<string[]> {
  const broken: string[] = []
  for (const { width, height, contrast } of widths) {
    await page.setViewportSize({ width, height })
    broken.push(...(await brokenRules(page, { contrast })).map((rule) => `${width} px: ${rule}`))
  }
  return broken
}

/** Gathers what the browser complains about while the page is used: errors of scripts, of the console, of the CSP. */
export function listenForComplaints(page: Page): string[] {
  const complaints: string[] = []
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text().slice(0, 200)}`)
  })
  page.on("pageerror", (error) => complaints.push(`script: ${error.message.slice(0, 200)}`))
  return complaints
}
