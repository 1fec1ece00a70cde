import { SwitchLinks } from "@/components/ui/switch-links"
import { structureViewNames } from "@/lib/glossary"

interface StructureSwitchProps {
  restated: boolean
  /** The same page in either view. */
  hrefOf: (restated: boolean) => string
}

/** Along which structure a past period is added up: that of then, or today's. */
export function StructureSwitch({ restated, hrefOf }: StructureSwitchProps) {
  return (
    <SwitchLinks
      label="Theo tổ chức nào"
      options={[
        { href: hrefOf(false), label: structureViewNames.then, current: !restated },
        { href: hrefOf(true), label: structureViewNames.now, current: restated },
      ]}
    />
  )
}
