import { address } from "./address"

/** Names the page somebody was on when asking for help. */
export const askedFrom = "tu"

export const guideHref = () => address("/huong-dan")

export const topicHref = ({ slug }: { slug: string }) => address(`/huong-dan/${slug}`)

/** The front page, which leads on to the topic that fits a page. */
export const helpHref = (path: string) => address("/huong-dan", { query: { [askedFrom]: path } })
