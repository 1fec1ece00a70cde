/** The text with a capital at its beginning, as a sentence or a heading has it. */
export const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
