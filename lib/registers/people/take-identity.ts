import type { Scope } from "@/lib/access/scope"
import { nameSortKey } from "@/lib/format/names"

/** Takes name, birth year and position from a person; category, head and memberships stay, counts rest on them. */
export async function takeIdentity({ tx }: Scope, personId: number): Promise<void> {
  const [{ number }] = await tx.$queryRaw<[{ number: number }]>`SELECT nextval('person_pseudonym')::int AS number`
  const fullName = `Người đã ẩn danh số ${number}`
  await tx.person.update({
    where: { id: personId },
    data: {
      fullName,
      sortName: nameSortKey(fullName),
      birthYear: null,
      position: "",
      pseudonym: number,
      version: { increment: 1 },
    },
  })
}
