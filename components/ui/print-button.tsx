"use client"

import type { ComponentProps } from "react"
import { Button } from "@/components/ui/button"

/** Opens the browser's print dialog. */
export function PrintButton({ label, variant }: { label: string } & Pick<ComponentProps<typeof Button>, "variant">) {
  return (
    <Button type="button" variant={variant} onClick={() => window.print()}>
      {label}
    </Button>
  )
}
