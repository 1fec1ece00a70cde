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

type Typed = Record<(typeof attendance)[number]["attended" | "convened"], number | null>

/** Whether nothing was said of who was called and who came: that is not the same as nobody. */
export function saysNothing(typed: Typed): boolean {
  return attendance.every(({ convened, attended }) => typed[convened] === null && typed[attended] === null)
}

/** The numbers as they are stored. Where nothing was said nobody is counted and nobody knows of how many; a category of which alone nothing was said was not called. */
export function storedNumbers(typed: Typed): Numbers {
  const unknown = saysNothing(typed)
  const stored = attendance.map(({ convened, attended }) => {
    const came = typed[attended] ?? 0
    return { [attended]: came, [convened]: unknown ? null : calledOf(typed[convened], came) }
  })
  return Object.assign({}, ...stored) as Numbers
}

type Numbers = Record<(typeof attendance)[number]["attended"], number> &
  Record<(typeof attendance)[number]["convened"], number | null>

/** A category nobody of was called or came counts as known. */
function calledOf(convened: number | null, attended: number): number | null {
  return convened ?? (attended === 0 ? 0 : null)
}

interface Share {
  name: string
  attended: number
  /** Null = nobody knows how many were called. */
  convened: number | null
}

/** Whether a category's stored numbers say that nothing is known of it. */
export const isUnknown = (convened: number | null, attended: number): boolean => convened === null && attended === 0

/** Who came of those who were called, category by category, and all together; the whole is unknown where a part is. */
export function sharesOf(numbers: Numbers): { parts: Share[]; whole: Share; known: boolean } {
  const parts = attendance.map(({ name, convened, attended }): Share => {
    return { name, attended: numbers[attended], convened: numbers[convened] }
  })
  const unknown = parts.some(({ convened }) => convened === null)
  const whole = {
    name: "Tất cả",
    attended: parts.reduce((sum, { attended }) => sum + attended, 0),
    convened: unknown ? null : parts.reduce((sum, { convened }) => sum + convened!, 0),
  }
  const known = attendance.some(({ convened, attended }) => !isUnknown(numbers[convened], numbers[attended]))
  return { parts, whole, known }
}
