import type { Role } from "@/lib/access/roles"

/** Who sees that there are requests; an administrator without what they say. */
export const requestReaders: readonly Role[] = ["admin", "staff", "cell"]

/** Who receives and settles them: of the own branch or cell. */
export const requestKeepers: readonly Role[] = ["staff", "cell"]
