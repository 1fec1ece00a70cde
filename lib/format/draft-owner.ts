interface Reader {
  accountId: number
  role: string
  unitId: number
}

/** Whose drafts a device keeps while there is no connection: drafts are their writer's, in one role and unit. */
export const draftOwner = ({ accountId, role, unitId }: Reader) => `${accountId} ${role} ${unitId}`
