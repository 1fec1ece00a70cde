import { homeHref } from "@/lib/addresses/work"
import { registerBySlug } from "@/lib/registers/registry"
import type { Topic } from "./topic"
import { topics } from "./topics"

const segmentsOf = (path: string) => path.split("/").filter(Boolean)
const isOpen = (segment: string) => segment.startsWith("[")

function fits(segment: string, asked: string | undefined): boolean {
  if (asked === undefined) return false
  if (segment === "[register]") return registerBySlug(asked) !== undefined
  return isOpen(segment) || segment === asked
}

/** Whether an address is the page asked for or stands above it; the home page stands above nothing. */
function reaches(address: string, path: string): boolean {
  const [segments, asked] = [segmentsOf(address), segmentsOf(path)]
  if (segments.length === 0) return path === homeHref()
  return segments.every((segment, i) => fits(segment, asked[i]))
}

/** The longer the address the better, then the more of it is said in full. */
function closeness(address: string): number {
  const segments = segmentsOf(address)
  return segments.length + segments.filter((segment) => !isOpen(segment)).length / (segments.length + 1)
}

/** The address of the guide's topics that fits a page best, with its topic; none where the front page must do. */
export function findAddress(path: string): { topic: Topic; address: string } | undefined {
  return topics
    .flatMap((topic) => topic.pages.map((address) => ({ topic, address })))
    .filter(({ address }) => reaches(address, path))
    .sort((a, b) => closeness(b.address) - closeness(a.address))[0]
}

/** The topic at the end of an address, if there is one. */
export function findTopic(slug: string | undefined): Topic | undefined {
  return topics.find((topic) => topic.slug === slug)
}

/** The topic that another one or a reader's path names. */
export function namedTopic(slug: string): Topic {
  const topic = findTopic(slug)
  if (!topic) throw new Error(`No topic is called ${slug}`)
  return topic
}
