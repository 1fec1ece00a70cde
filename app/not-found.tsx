import { PlainPage } from "@/components/shell/plain-page"
import { NotFoundAdvice } from "@/components/shell/not-found-advice"

export const metadata = { title: "Không tìm thấy" }

export default function NotFound() {
  return (
    <PlainPage title="Không tìm thấy trang này">
      <NotFoundAdvice />
    </PlainPage>
  )
}
