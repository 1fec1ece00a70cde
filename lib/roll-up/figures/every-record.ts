import { registerNames } from "@/lib/glossary"
import type { RegisterKey } from "@/lib/register-key"
import type { CountedFigure } from "./types"

type Said = Pick<CountedFigure, "definition" | "unitOfCount" | "on"> &
  Partial<Pick<CountedFigure, "name" | "inUsualAnnex">>

/** The figure that counts each record of a register once, on the day of `on`; it is called like the register unless it is given a name. */
export function everyRecord<Key extends RegisterKey>(key: Key, said: Said) {
  return {
    name: registerNames[key].term.name,
    ...said,
    key,
    column: key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    source: key,
    where: "true",
    register: key,
  } satisfies CountedFigure
}
