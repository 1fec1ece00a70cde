import { flashParams } from "@/lib/addresses/flash"

/** Stands above a form that was sent with a file after the end of a session. */
export function SessionWasOver({ search }: { search: Record<string, string> }) {
  if (!(flashParams.sessionOver in search)) return null
  return (
    <div role="alert" className="mb-6 border-l-8 border-bad bg-paper px-4 py-3">
      <p className="font-semibold">Chưa nhận được tệp</p>
      <p>Phiên làm việc đã hết trước khi gửi, nên chưa có gì được ghi. Hãy chọn lại tệp rồi gửi lại.</p>
    </div>
  )
}
