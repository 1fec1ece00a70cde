const vague = /(^|\/)(utils?|helpers?|misc|common|shared|index)\.(tsx?|mjs)$/

/** Files whose names do not say what they hold. */
export function vagueNames(files: string[]): string[] {
  return files.filter((file) => vague.test(file))
}
