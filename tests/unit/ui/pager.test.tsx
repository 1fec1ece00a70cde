import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import { Pager } from "@/components/ui/pager"

const render = (page: number, pages: number) =>
  renderToStaticMarkup(<Pager page={page} pages={pages} hrefOf={(n) => `/so?trang=${n}`} />)

test("leads to both neighbours and says where it is", () => {
  const html = render(2, 9)
  expect(html).toContain('href="/so?trang=1"')
  expect(html).toContain('href="/so?trang=3"')
  expect(html).toContain("Trang 2/9")
})

test("does not lead past the ends", () => {
  expect(render(1, 2)).not.toContain("Trang trước")
  expect(render(2, 2)).not.toContain("Trang sau")
  expect(render(1, 1)).toBe("")
})
