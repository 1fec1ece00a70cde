import { expect, test } from "vitest"
import { commitmentPartNames, taskKindNames } from "@/lib/glossary"
import { registers } from "@/lib/registers/registry"

const named: Record<string, object> = { kind: taskKindNames, part: commitmentPartNames }

test("a new line of a form has chosen what is usual, and it is one of the choices", () => {
  const wanted = registers.flatMap(({ fields }) =>
    fields
      .flatMap((field) => (field.kind === "rows" ? field.fields : []))
      .filter(({ kind, optional }) => kind === "choice" && !optional),
  )
  expect(wanted.map(({ name }) => name).sort()).toEqual(["kind", "part"])
  for (const { name, usual } of wanted) expect(Object.keys(named[name]!), name).toContain(usual)
  expect(wanted.find(({ name }) => name === "kind")?.usual).toBe("key")
})
