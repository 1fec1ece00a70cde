import type { Report } from "./find-report"

const open = ["draft", "returned"]

/** Whether a report is with its unit and still shows what is counted now. */
export const isOpen = ({ status }: Pick<Report, "status">) => open.includes(status)
