import { LinkButton } from "@/components/ui/button"

interface EmptyStateProps {
  /** Why there is nothing here. */
  why: string
  /** What to do about it. */
  advice: string
  action?: { href: string; label: string }
}

/** Stands where a list would: says why it is empty and shows the next step. */
export function EmptyState({ why, advice, action }: EmptyStateProps) {
  return (
    <div className="rounded-lg border border-line bg-paper px-5 py-6">
      <p className="font-semibold">{why}</p>
      <p className="mt-1">{advice}</p>
      {action && (
        <p className="mt-4">
          <LinkButton href={action.href}>{action.label}</LinkButton>
        </p>
      )}
    </div>
  )
}
