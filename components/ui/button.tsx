import Link from "next/link"
import type { ComponentProps } from "react"

type Variant = "primary" | "plain" | "danger"

const SHAPE =
  "inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-md border px-4 py-2 text-center font-semibold no-underline hover:underline disabled:cursor-not-allowed disabled:opacity-60 print:hidden"

const LOOK: Record<Variant, string> = {
  primary: "border-brand bg-brand text-white hover:bg-brand-ink",
  plain: "border-edge bg-paper text-ink hover:bg-soft",
  danger: "border-bad bg-paper text-bad hover:bg-bad hover:text-white",
}

/** A native button; it submits its form unless told otherwise. */
export function Button({
  variant = "primary",
  type = "submit",
  ...rest
}: ComponentProps<"button"> & { variant?: Variant }) {
  return <button {...rest} type={type} className={`${SHAPE} ${LOOK[variant]}`} />
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ variant = "primary", ...rest }: ComponentProps<typeof Link> & { variant?: Variant }) {
  return <Link {...rest} className={`${SHAPE} ${LOOK[variant]}`} />
}
