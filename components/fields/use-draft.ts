"use client"

import { usePathname, useSearchParams } from "next/navigation"
import { useContext, useEffect, useRef, useState, type RefObject } from "react"
import { requestIdField } from "@/lib/format/form-fields"
import { DraftOwner } from "./draft-owner"
import { keepOnDevice, readDraft, takeFromDevice, writeDraft, type DraftWrite, type KeptDraft } from "./draft-store"
import { changedFields, entriesOf, type ChangedField, type Entries } from "./form-entries"

/** What a form keeps a draft by. */
export interface DraftSpec {
  /** Tells it from other forms of its page. */
  name: string
  /** Whether it may stay on the device while there is no connection: never what is private. */
  onDevice: boolean
}

export interface OfferedDraft extends KeptDraft {
  /** What became different in the record since the draft was begun. */
  meanwhile: ChangedField[]
}

const pauseMs = 3000

const requestIdOf = (form: HTMLFormElement) => String(new FormData(form).get(requestIdField) ?? "")

/** Keeps what is typed in a form as a draft on the server, a few seconds after each change, and finds the one that is there. */
export function useDraft(formRef: RefObject<HTMLFormElement | null>, spec: DraftSpec | undefined) {
  const [path, search] = [usePathname(), useSearchParams().toString()]
  const form = spec && `${path}${search && `?${search}`}#${spec.name}`.slice(0, 300)
  const onDevice = spec?.onDevice ?? false
  const [offered, setOffered] = useState<OfferedDraft | null>(null)
  const [keptAt, setKeptAt] = useState<Date | null>(null)
  const opened = useRef<Entries>([])
  const owner = useRef(useContext(DraftOwner))
  const [takenId, setTakenId] = useState<string>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    const element = formRef.current
    if (!form || !element) return
    let left = false
    opened.current = entriesOf(element)
    void findDraft(form, requestIdOf(element), onDevice).then((found) => {
      if (left || !found) return
      owner.current = found.owner
      const { draft } = found
      if (draft) setOffered({ ...draft, meanwhile: changedFields(draft.opened, opened.current).filter(isOfRecord) })
    })
    return () => {
      left = true
      clearTimeout(timer.current)
    }
  }, [form, onDevice, formRef])

  async function keep(form: string, element: HTMLFormElement) {
    const requestId = requestIdOf(element)
    const fields = { opened: opened.current, typed: entriesOf(element) }
    const isAsOpened = changedFields(fields.opened, fields.typed).length === 0
    const draft: DraftWrite = { id: takenId ?? requestId, form, fields: isAsOpened ? null : fields }
    const kept = await writeDraft(draft, requestId)
    if (!kept && onDevice) keepOnDevice(owner.current, draft)
    if (kept) takeFromDevice(owner.current, form)
    setKeptAt(kept && !isAsOpened ? new Date() : null)
  }

  return {
    offered,
    /** The draft that the form was filled from. */
    takenId,
    keptAt,
    touched() {
      const element = formRef.current
      if (!form || !element) return
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void keep(form, element), pauseMs)
    },
    /** The form is being sent: nothing more is kept of it until something is typed again. */
    rest: () => clearTimeout(timer.current),
    async discard({ id }: OfferedDraft) {
      if (!form || !formRef.current) return
      setOffered(null)
      await writeDraft({ id, form, fields: null }, requestIdOf(formRef.current))
    },
    take({ id }: OfferedDraft) {
      setTakenId(id)
      setOffered(null)
    },
  }
}

const isOfRecord = ({ name }: ChangedField) => name !== "version"

/** A draft that had to stay on the device goes to the server first. */
async function findDraft(form: string, requestId: string, onDevice: boolean) {
  const found = await readDraft(form)
  if (!found || !onDevice) return found
  const left = takeFromDevice(found.owner, form)
  if (!left) return found
  if (await writeDraft(left, requestId)) return readDraft(form)
  keepOnDevice(found.owner, left)
  return found
}
