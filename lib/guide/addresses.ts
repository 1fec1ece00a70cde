import type { Topic } from "./topic"

export const guideHome = "/huong-dan"

/** Names the page somebody was on when asking for help. */
export const askedFrom = "tu"

export const topicHref = ({ slug }: Pick<Topic, "slug">) => `${guideHome}/${slug}`

/** The front page, which leads on to the topic that fits a page. */
export const helpHref = (path: string) => `${guideHome}?${new URLSearchParams({ [askedFrom]: path })}`
