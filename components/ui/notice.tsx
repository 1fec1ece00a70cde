import type { ReactNode } from "react"

type NoticeTone = "info" | "success" | "warn" | "error"

const LOOK: Record<NoticeTone, { border: string; title: string; role?: "status" | "alert" }> = {
  info: { border: "border-link", title: "Thông tin" },
  // What was done before is not said beside what is refused now.
  success: { border: "border-ok in-[main:has([data-refused])]:hidden", title: "Đã xong", role: "status" },
  warn: { border: "border-warn", title: "Lưu ý" },
  error: { border: "border-bad", title: "Có lỗi", role: "alert" },
}

/** A message above the content; its title says in a word what the colour says. */
export function Notice({ tone, title, children }: { tone: NoticeTone; title?: string; children: ReactNode }) {
  const look = LOOK[tone]
  return (
    <div role={look.role} className={`mb-6 border-l-8 bg-paper px-4 py-3 ${look.border}`}>
      <p className="font-semibold">{title ?? look.title}</p>
      <div>{children}</div>
    </div>
  )
}
