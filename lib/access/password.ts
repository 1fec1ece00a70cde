import { hash, verify } from "@node-rs/argon2"

/** Shorter passwords are refused; longer ones need no further rule. */
export const passwordLength = { min: 10, max: 128 }

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
