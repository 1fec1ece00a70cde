import { parseArgs } from "node:util"

/**
 * Ends a command that was called wrongly: says why, if there is more to say than how it is used, and exits with code 2.
 * @param {string} usage
 * @param {string} [why]
 * @returns {never}
 */
export function wrongUse(usage, why) {
  console.error(why ? `${why}\n${usage}` : usage)
  process.exit(2)
}

/**
 * The options of a command and the words beside them, `atMost` of these. An option it does not know or that lacks its value, and a word too
 * many, end it with its usage line; `--help` prints that line.
 * @template {NonNullable<import("node:util").ParseArgsConfig["options"]>} Options
 * @param {string} usage
 * @param {Options} options
 * @param {number} atMost
 */
export function readCommandLine(usage, options, atMost = 0) {
  if (process.argv.slice(2).includes("--help")) {
    console.log(usage)
    process.exit(0)
  }
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    if (positionals.length > atMost) wrongUse(usage, `“${positionals[atMost]}”?`)
    return { values, words: positionals }
  } catch (error) {
    return wrongUse(usage, error.message.split(/\. |$/m)[0])
  }
}
