/** One of several links of which one may be where the reader is. */
export interface NavItem {
  href: string
  label: string
  current?: boolean
  /** Other pages of the same section. */
  within?: string[]
}
