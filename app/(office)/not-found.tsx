import { NotFoundAdvice } from "@/components/shell/not-found-advice"
import { PageHeading } from "@/components/ui/page-heading"

export const metadata = { title: "Không tìm thấy" }

export default function NotFound() {
  return (
    <>
      <PageHeading title="Không tìm thấy trang này" />
      <NotFoundAdvice />
    </>
  )
}
