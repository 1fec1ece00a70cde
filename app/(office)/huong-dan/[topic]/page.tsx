import { notFound } from "next/navigation"
import { GuideFrame } from "@/components/guide/guide-frame"
import { TopicPage } from "@/components/guide/topic-page"
import { defineOpenPage } from "@/lib/access/define-page"
import { findTopic } from "@/lib/guide/find-topic"

export const metadata = { title: "Hướng dẫn" }

export default defineOpenPage(({ params, actor }) => {
  const topic = findTopic(params.topic)
  if (!topic) notFound()
  return (
    <GuideFrame signedIn={actor !== null} title={topic.title} sub={topic.about} below>
      <TopicPage topic={topic} />
    </GuideFrame>
  )
})
