import { NotUnderstood } from "@/lib/format/asked"

/** Gives back why an address was not understood; any other error goes on. */
export function notUnderstood(error: unknown): NotUnderstood {
  if (error instanceof NotUnderstood) return error
  throw error
}

/** Stands for the content of a page whose address asks for something that makes no sense. */
export function NotUnderstoodContent({ problems }: Pick<NotUnderstood, "problems">) {
  return (
    <div role="alert">
      <h1>Điều kiện chưa đúng nên chưa hiện gì</h1>
      {problems.map((problem) => (
        <p key={problem} className="mt-2">
          {problem}
        </p>
      ))}
      <p className="mt-4">
        Hãy quay lại trang trước để sửa, hoặc <a href="?">mở trang này không kèm điều kiện</a>.
      </p>
    </div>
  )
}
