import { redirect } from "next/navigation"
import { GuideFrame } from "@/components/guide/guide-frame"
import { GuideHome } from "@/components/guide/guide-home"
import { defineOpenPage } from "@/lib/access/define-page"
import { askedFrom, topicHref } from "@/lib/addresses/guide"
import { findAddress } from "@/lib/guide/find-topic"

export const metadata = { title: "Hướng dẫn" }

export default defineOpenPage(({ search, actor }) => {
  const fitting = findAddress(search[askedFrom] ?? "")
  if (fitting) redirect(topicHref(fitting.topic))
  return (
    <GuideFrame signedIn={actor !== null} title="Hướng dẫn" sub="Chọn việc cần làm; mỗi phần chỉ từng bước.">
      <GuideHome reader={actor?.role ?? "visitor"} />
    </GuideFrame>
  )
})
