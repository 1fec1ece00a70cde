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

type Numbers = Record<(typeof attendance)[number]["attended"], number> &
  Record<(typeof attendance)[number]["convened"], number | null>

/** A category nobody of was called or came counts as known. */
export function calledOf(convened: number | null, attended: number): number | null {
  return convened ?? (attended === 0 ? 0 : null)
}

export interface Share {
  name: string
  attended: number
  /** Null = nobody knows how many were called. */
  convened: number | null
}

/** Who came of those who were called, category by category, and all together; the whole is unknown where a part is. */
export function sharesOf(numbers: Numbers): { parts: Share[]; whole: Share } {
  const parts = attendance.map(({ name, convened, attended }): Share => {
    return { name, attended: numbers[attended], convened: calledOf(numbers[convened], numbers[attended]) }
  })
  const unknown = parts.some(({ convened }) => convened === null)
  const whole = {
    name: "Tất cả",
    attended: parts.reduce((sum, { attended }) => sum + attended, 0),
    convened: unknown ? null : parts.reduce((sum, { convened }) => sum + convened!, 0),
  }
  return { parts, whole }
}
