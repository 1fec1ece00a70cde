"use client"

import { Fragment, useRef, useState, type FormEvent, type ReactNode } from "react"
import { Button } from "@/components/ui/button"
import { formatInstant } from "@/lib/format/dates"
import { draftField } from "@/lib/format/form-fields"
import { DraftOffer } from "./draft-offer"
import { FormOutcome } from "./form-outcome"
import { RequestId } from "./request-id"
import { useDraft, type DraftSpec, type OfferedDraft } from "./use-draft"
import { fieldId, FormContext } from "./use-field"
import { useLeaveGuard } from "./use-leave-guard"
import { useSending, type Action, type ShownState, type Unsent } from "./use-sending"

interface ActionFormProps {
  action: Action
  submitLabel: string
  variant?: "primary" | "plain" | "danger"
  /** Values the form carries unseen; `version` gives way to the stored one after a conflict. */
  hidden?: Record<string, string | number>
  /** What the summary of errors calls a field, where the message alone does not say it. */
  labelOf?: (name: string) => string | undefined
  /** Keeps what is typed and not saved; for forms that take more than a minute. */
  draft?: DraftSpec
  children?: ReactNode
}

/** What the button says: what it does now, after what happened before. */
function labelFor(state: ShownState, unsent: Unsent | null, usual: string): string {
  if (unsent) return "Gửi lại"
  if (state.status !== "refused") return usual
  if (state.requestId) return "Lưu thêm"
  if (state.conflict) return "Lưu bản của tôi"
  return state.asked ? "Lưu như đã nhập" : usual
}

/** What the form carries: after a conflict, or for a draft, the version that it was typed on; and what was asked about and is meant. */
function carriedBy(state: ShownState, hidden: Record<string, string | number>): Record<string, string | number> {
  if (state.status === "restored" && state.version !== undefined) return { ...hidden, version: state.version }
  if (state.status !== "refused") return hidden
  const { conflict, asked } = state
  return { ...hidden, ...(conflict && { version: conflict.version }), ...(asked && { kept: asked }) }
}

/** What a field is called on the screen. */
function shownLabel(form: HTMLFormElement | null, name: string): string {
  const label = form?.querySelector(`[for="${fieldId(name)}"], #${CSS.escape(fieldId(name))} > legend`)
  return label?.textContent ?? name
}

/** A form around a server action. What was typed stays, whatever becomes of it; without JavaScript the page comes back with it. */
export function ActionForm({ action, submitLabel, variant, hidden = {}, labelOf, draft, children }: ActionFormProps) {
  const formRef = useRef<HTMLFormElement>(null)
  const { state, unsent, pending, send, submit, sent, restore } = useSending(action)
  const { offered, takenId, keptAt, touched, rest, discard, take } = useDraft(formRef, draft)
  const [typedAfter, setTypedAfter] = useState<number>()
  useLeaveGuard(typedAfter === sent && !pending)
  const refused = state.status === "refused" ? state : undefined

  function typed() {
    setTypedAfter(sent)
    touched()
  }

  function sendForm(event: FormEvent<HTMLFormElement>) {
    rest()
    submit(event)
  }

  function takeDraft(draft: OfferedDraft) {
    restore({ status: "restored", values: draft.values, version: draft.version })
    setTypedAfter(sent)
    take(draft)
  }

  return (
    <form ref={formRef} action={send} onSubmit={sendForm} onInput={typed} noValidate>
      <FormOutcome state={state} unsent={unsent} labelOf={labelOf} />
      {offered && (
        <DraftOffer
          draft={offered}
          labelOf={(name) => labelOf?.(name) ?? shownLabel(formRef.current, name)}
          onTake={takeDraft}
          onDiscard={(draft) => void discard(draft)}
        />
      )}
      {Object.entries(carriedBy(state, hidden)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <RequestId key={refused?.requestId ?? sent} given={refused?.requestId} />
      {draft && <input type="hidden" name={draftField} value={takenId ?? ""} />}
      <FormContext value={state}>
        <Fragment key={state.status === "restored" ? "draft" : "form"}>{children}</Fragment>
      </FormContext>
      <Button variant={variant} disabled={pending}>
        {pending ? "Đang lưu…" : labelFor(state, unsent, submitLabel)}
      </Button>
      {keptAt && (
        <p role="status" className="mt-2 text-muted print:hidden">
          Đã giữ nội dung đang gõ lúc {formatInstant(keptAt)}; chưa lưu vào sổ.
        </p>
      )}
    </form>
  )
}
