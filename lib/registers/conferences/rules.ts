/** The categories that convened and attending are split into. */
export const attendance = [
  { name: "Đảng viên", convened: "convenedMembers", attended: "attendedMembers" },
  { name: "Cán bộ, công chức, viên chức", convened: "convenedOfficials", attended: "attendedOfficials" },
  { name: "Đoàn viên, hội viên, quần chúng", convened: "convenedOthers", attended: "attendedOthers" },
] as const

/** What stands once the numbers are closed: they, when and whose they are. */
export const frozen = [
  "unitId",
  "heldOn",
  "form",
  "provincePoints",
  "districtPoints",
  "communePoints",
  "delegates",
  ...attendance.flatMap(({ convened, attended }) => [convened, attended]),
  "closedOn",
] as const

type Numbers = Record<(typeof attendance)[number]["attended" | "convened"], number | null>

/** The categories of which something was said: that is not the same as somebody. */
function saidOf(numbers: Numbers) {
  return attendance.filter(({ convened, attended }) => numbers[convened] !== null || numbers[attended] !== null)
}

/** Whether nothing was said of who was called and who came: that is not the same as nobody. */
export function saysNothing(numbers: Numbers): boolean {
  return saidOf(numbers).length === 0
}

interface Share {
  name: string
  attended: number
  /** Null = nobody knows how many were called. */
  convened: number | null
}

/** A category of which only was said that nobody came was not called. */
function shareOf(name: string, convened: number | null, attended: number): Share {
  return { name, attended, convened: convened ?? (attended === 0 ? 0 : null) }
}

/**
 * Who came of those who were called, in each category of which something was said, and all together; the whole is unknown where a part is.
 * Not `known`: nothing was said of any.
 */
export function sharesOf(numbers: Numbers): { parts: Share[]; whole: Share; known: boolean } {
  const parts = saidOf(numbers).map(({ name, convened, attended }) =>
    shareOf(name, numbers[convened], numbers[attended] ?? 0),
  )
  const unknown = parts.some(({ convened }) => convened === null)
  const whole = {
    name: "Tất cả",
    attended: parts.reduce((sum, { attended }) => sum + attended, 0),
    convened: unknown ? null : parts.reduce((sum, { convened }) => sum + convened!, 0),
  }
  return { parts, whole, known: parts.length > 0 }
}
