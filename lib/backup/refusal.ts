/** A backup or a restore that cannot be, with the words for whoever asked; nothing was changed. */
export class Refusal extends Error {}
