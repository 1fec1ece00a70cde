"use client"

import { Button } from "@/components/ui/button"

/** Puts the ready sentences at the end of a section's text box; without JavaScript they are read and copied by hand. */
export function SectionDraft({ fieldId, ready }: { fieldId: string; ready: string }) {
  function append() {
    const box = document.getElementById(fieldId)
    if (!(box instanceof HTMLTextAreaElement)) return
    box.value = box.value.trim() === "" ? ready : `${box.value.trimEnd()}\n${ready}`
    box.focus()
  }
  return (
    <div className="-mt-2 mb-6 border-l-4 border-line bg-paper px-4 py-3">
      <p className="font-semibold">Đoạn số liệu soạn sẵn</p>
      <p className="mb-3 whitespace-pre-line">{ready}</p>
      <Button type="button" variant="plain" onClick={append}>
        Đưa vào lời văn
      </Button>
    </div>
  )
}
