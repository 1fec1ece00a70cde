import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, test } from "vitest"
import { GuideHome } from "@/components/guide/guide-home"
import { TopicPage } from "@/components/guide/topic-page"
import { everyRole } from "@/lib/access/roles"
import { topicHref } from "@/lib/addresses/guide"
import { findAddress } from "@/lib/guide/find-topic"
import { pathOf } from "@/lib/guide/paths"
import type { Part, Reader, Topic } from "@/lib/guide/topic"
import { topics } from "@/lib/guide/topics"
import { shownNames } from "../../factories/shown-names"

const readers: Reader[] = ["visitor", ...everyRole]
const linksIn = (html: string) => [...html.matchAll(/href="(\/huong-dan\/[^"]+)"/g)].map(([, href]) => href!)

function textsOf({ title, text = "", steps = [], snags = [] }: Part): string[] {
  return [title, text, ...steps, ...snags.flatMap(({ met, then }) => [met, then])]
}

const namesIn = ({ parts }: Topic) =>
  parts.flatMap(textsOf).flatMap((text) => [...text.matchAll(/“([^”]+)”/g)].map(([, name]) => name!))

describe("every name that the guide puts in quotes stands on a screen", () => {
  const isShown = shownNames()

  test.each(topics.map((topic) => [topic.slug, topic] as const))("%s", (_slug, topic) => {
    expect(namesIn(topic).filter((name) => !isShown(name))).toEqual([])
  })

  test.each(["Nộp bản kê khai", "Thêm bánh mì", "Nộp bản cam", "Chép sang tháng …"])("%s does not", (name) => {
    expect(isShown(name)).toBe(false)
  })

  test.each(["Nộp bản cam kết", "Thêm mô hình", "Chép sang năm …", "Chuyển sang …", "Sáp nhập từ ngày …"])(
    "%s does",
    (name) => {
      expect(isShown(name)).toBe(true)
    },
  )
})

describe("every topic is reached", () => {
  test.each(readers)("from the front page of %s, once", (reader) => {
    const links = linksIn(renderToStaticMarkup(<GuideHome reader={reader} />))
    expect(links.toSorted()).toEqual(topics.map(topicHref).toSorted())
  })

  test.each(readers)("first what %s does", (reader) => {
    const own = pathOf(reader).map(({ topic }) => topicHref(topic))
    expect(linksIn(renderToStaticMarkup(<GuideHome reader={reader} />)).slice(0, own.length)).toEqual(own)
  })

  test("and leads on to topics that are there", () => {
    for (const topic of topics) {
      expect(linksIn(renderToStaticMarkup(<TopicPage topic={topic} />))).toEqual(
        (topic.more ?? []).map((slug) => topicHref({ slug })),
      )
    }
  })
})

test("names on the screen and what is typed stand out", () => {
  const part = { title: "Làm", text: "Bấm “Lưu”, chạy `npm start`." }
  const html = renderToStaticMarkup(<TopicPage topic={{ ...topics[0]!, parts: [part], more: [] }} />)
  expect(html).toContain("Bấm <b>“Lưu”</b>, chạy <code")
  expect(html).toContain(">npm start</code>.")
})

describe("the topic that fits a page", () => {
  test.each([
    ["/", "trang-dau"],
    ["/cam-ket", "cam-ket"],
    ["/cam-ket/nam/2026", "cam-ket"],
    ["/cam-ket/nam/2026/in", "in-giay"],
    ["/cam-ket/12", "cam-ket"],
    ["/cam-ket/12/in", "in-giay"],
    ["/cam-ket/nhap", "nhap-excel"],
    ["/cam-ket/nhap/5f0c", "nhap-excel"],
    ["/van-ban/da-xoa", "xoa-nham"],
    ["/khen-thuong/3/sua", "so-ghi"],
    ["/bao-cao/7/soan", "bao-cao"],
    ["/bao-cao/7/the-thuc", "ban-word"],
    ["/bao-cao/nhap-thay/5f0c", "nhap-thay"],
    ["/don-vi/3", "don-vi"],
    ["/don-vi/3/cong-khai", "trang-cong-khai"],
    ["/don-vi/sap-xep/gop", "sap-xep"],
    ["/tuyen-truyen/loai-hinh", "danh-muc"],
  ])("%s: %s", (path, slug) => {
    expect(findAddress(path)?.topic.slug).toBe(slug)
  })

  test.each(["", "/huong-dan", "/huong-dan/cam-ket", "/khong-co", "//evil.example"])("%s: none", (path) => {
    expect(findAddress(path)).toBeUndefined()
  })
})
