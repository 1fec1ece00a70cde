import type { Scope } from "@/lib/access/scope"

/** One section of the outline with what was written in it. */
export interface Section {
  key: string
  number: string
  heading: string
  level: number
  body: string
}

/** The outline as it is now, with the texts of a report. */
export async function loadSections(scope: Scope, reportId: number): Promise<Section[]> {
  const outline = await scope.tx.reportOutline.findMany({
    orderBy: { sortOrder: "asc" },
    include: { sections: { where: { reportId } } },
  })
  return outline.map(({ key, number, heading, level, sections }) => {
    return { key, number, heading, level, body: sections[0]?.body ?? "" }
  })
}
