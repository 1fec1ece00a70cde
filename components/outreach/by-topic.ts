import { indicatorTopicNames } from "@/lib/glossary"
import { groupBy } from "@/lib/register/group-by"

/** What is shown of indicators, topic by topic under its name. */
export function byTopic<Row extends { topic: keyof typeof indicatorTopicNames }>(
  rows: Row[],
): { title: string; rows: Row[] }[] {
  return [...groupBy(rows, ({ topic }) => topic)].map(([topic, rows]) => ({ title: indicatorTopicNames[topic], rows }))
}
