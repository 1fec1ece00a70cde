/** Counted up whenever what the notice on personal data says changes: everybody is asked again. */
export const noticeVersion = 1

/** Whether an account has yet to acknowledge the notice as it reads now. */
export function mustAcknowledge(account: { noticeVersion: number | null }): boolean {
  return (account.noticeVersion ?? 0) < noticeVersion
}
