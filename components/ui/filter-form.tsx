import type { ReactNode } from "react"
import { Button, LinkButton } from "@/components/ui/button"

interface FilterFormProps {
  /** The same list without a filter. */
  clearHref: string
  children: ReactNode
}

/** Inputs that narrow a list, side by side where there is room; a GET form that needs no script. */
export function FilterForm({ clearHref, children }: FilterFormProps) {
  return (
    <form role="search" className="mb-4 print:hidden">
      <div className="grid items-end gap-x-6 md:grid-cols-2 lg:grid-cols-3">{children}</div>
      <div className="flex flex-wrap gap-3">
        <Button>Tìm</Button>
        <LinkButton href={clearHref} variant="plain">
          Xóa bộ lọc
        </LinkButton>
      </div>
    </form>
  )
}
