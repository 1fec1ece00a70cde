import { otherSubjects, type SubjectName } from "@/lib/audit/subjects"
import { registers } from "@/lib/registers/registry"

/** What events are about, in words. */
export const auditSubjects: readonly (SubjectName & { value: string })[] = [
  ...registers.map(({ key, slug, term }) => ({ value: key, label: term.name, path: `/${slug}` })),
  ...Object.entries(otherSubjects).map(([value, name]) => ({ value, ...name })),
]
