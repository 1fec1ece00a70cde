import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import { FieldFrame } from "@/components/ui/field-frame"

const render = (props: { hint?: string; error?: string; optional?: boolean }) =>
  renderToStaticMarkup(
    <FieldFrame id="ten" label="Tên" {...props}>
      {(input) => <input {...input} name="ten" />}
    </FieldFrame>,
  )

test("ties label, hint and error to the input", () => {
  const html = render({ hint: "Ngắn gọn", error: "Hãy ghi tên" })
  expect(html).toContain('<label for="ten"')
  expect(html).toContain('<input id="ten" aria-describedby="ten-hint ten-error" aria-invalid="true" name="ten"/>')
  expect(html).toMatch(/id="ten-hint"[^>]*>Ngắn gọn/)
  expect(html).toMatch(/id="ten-error"[^>]*><span[^>]*>Lỗi: <\/span>Hãy ghi tên/)
})

test("refers to nothing that is not there", () => {
  expect(render({})).toContain('<input id="ten" name="ten"/>')
  expect(render({ optional: true })).toContain("(không bắt buộc)")
})
