import { LinkButton } from "@/components/ui/button"
import { homeHref } from "@/lib/addresses/work"

/** The same words for what does not exist and for what lies outside the reader's branch. */
export function NotFoundAdvice() {
  return (
    <>
      <p className="mb-4">
        Địa chỉ có thể gõ nhầm, nội dung đã bị xóa, hoặc không thuộc phạm vi vai trò đang dùng của bạn. Nếu giữ nhiều
        vai trò, hãy đổi vai trò rồi mở lại.
      </p>
      <LinkButton href={homeHref()}>Về trang đầu</LinkButton>
    </>
  )
}
