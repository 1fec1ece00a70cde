import { randomInt } from "node:crypto"
import { hash, verify } from "@node-rs/argon2"

/** An argon2id hash with the library's parameters for interactive sign-in. */
export function hashPassword(password: string): Promise<string> {
  return hash(password)
}

let decoy: Promise<string> | undefined

/** Whether the password fits; takes as long for an account that does not exist. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const target = stored ?? (await (decoy ??= hash("no account has this password")))
  return (await verify(target, password)) && stored !== null
}

// Without the letters and digits that are mistaken for each other when read aloud or from paper.
const letters = "abcdefghkmnpqrstuvwxyz23456789"

/** A first password to hand over: three groups of five, about 73 bits. */
export function suggestPassword(): string {
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join("")
  return [group(), group(), group()].join("-")
}
