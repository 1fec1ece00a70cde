/** In characters. Shorter passwords are refused; longer ones need no further rule. */
export const passwordLength = { min: 10, max: 128 }
