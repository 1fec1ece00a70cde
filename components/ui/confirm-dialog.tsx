"use client"

import { type ReactNode, useId, useRef, useSyncExternalStore } from "react"
import { Button } from "@/components/ui/button"

interface ConfirmDialogProps {
  /** The words on the button that opens it. */
  trigger: ReactNode
  title: string
  /** What will happen, and the form whose button does it. */
  children: ReactNode
}

const never = () => () => {}

/** Asks before something that is hard to undo: a native dialog, or an unfolding panel while there is no JavaScript. */
export function ConfirmDialog({ trigger, title, children }: ConfirmDialogProps) {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return scripted ? (
    <ModalConfirm trigger={trigger} title={title}>
      {children}
    </ModalConfirm>
  ) : (
    <details>
      <summary className="inline-flex min-h-11 items-center font-semibold text-bad underline">{trigger}</summary>
      <div className="mt-2 border-l-4 border-bad bg-paper p-4">
        <p className="mb-2 font-semibold">{title}</p>
        {children}
      </div>
    </details>
  )
}

function ModalConfirm({ trigger, title, children }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  return (
    <>
      <Button variant="danger" type="button" onClick={() => dialog.current?.showModal()}>
        {trigger}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto w-full max-w-lg border-t-8 border-bad bg-paper p-6"
      >
        <h2 id={titleId} className="mb-2">
          {title}
        </h2>
        {children}
        <form method="dialog" className="mt-3">
          <Button variant="plain">Không, quay lại</Button>
        </form>
      </dialog>
    </>
  )
}
