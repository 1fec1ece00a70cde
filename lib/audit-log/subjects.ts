import { recordHref } from "@/lib/addresses/records"
import { otherSubjects, type SubjectName } from "@/lib/audit/subjects"
import { registers } from "@/lib/registers/registry"

/** What events are about, in words. */
export const auditSubjects: readonly (SubjectName & { value: string })[] = [
  ...registers.map(({ key, slug, term }) => ({
    value: key,
    label: term.name,
    hrefOf: (id: number) => recordHref(slug, id),
  })),
  ...Object.entries(otherSubjects).map(([value, name]) => ({ value, ...name })),
]
