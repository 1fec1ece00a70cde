import type { ShownSettings } from "@/lib/settings/shown-settings"

interface Page {
  slug: string
  enabled: boolean
}

const stateOf = (page: Page | null) => (page?.enabled ? "Bật" : "Tắt")

/** The setting of a public page in one line, as the audit log keeps it; nothing where it was never set. */
export function pageInWords(page: Page | null): string {
  return page ? `${stateOf(page)}, /cong-khai/${page.slug}` : ""
}

/** The setting of a public page as its form shows it. */
export function shownPage(page: Page | null): ShownSettings {
  return { "Địa chỉ": page?.slug ?? "", "Trang công khai": stateOf(page) }
}
