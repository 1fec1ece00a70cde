import { describe, expect, test } from "vitest"
import { formValues } from "@/lib/access/form-values"

function valuesOf(...entries: [string, string][]) {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return formValues(form)
}

describe("formValues", () => {
  test("nests names, lists numbers in their order, collects what is given twice", () => {
    const values = valuesOf(["items.10.action", "b"], ["items.2.action", "a"], ["chosen", "1"], ["chosen", "2"])
    expect(values).toEqual({ items: [{ action: "a" }, { action: "b" }], chosen: ["1", "2"] })
  })

  test("composes letters and drops null characters", () => {
    expect(valuesOf(["name", "U\u031bo\u031b\u0301c\0"])).toEqual({ name: "Ước" })
  })

  test("reaches no prototype", () => {
    const values = valuesOf(["__proto__.polluted", "x"], ["a.constructor.prototype.polluted", "x"], ["toString.x", "y"])
    expect(({} as { polluted?: string }).polluted).toBeUndefined()
    expect(values).toEqual({ a: {}, toString: { x: "y" } })
  })

  test("leaves out what no form of ours has: names without end, files, Next's own fields", () => {
    const form = new FormData()
    form.append("a.b.c.d.e", "x")
    form.append("tep", new File(["x"], "x.pdf"))
    form.append("$ACTION_ID_1", "x")
    expect(formValues(form)).toEqual({})
    expect(formValues(new Map([["a", "b"]]))).toEqual({})
    expect(formValues(undefined)).toEqual({})
  })
})
