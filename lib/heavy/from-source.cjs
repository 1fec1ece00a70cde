// The same where there is no bundle of it: in tests and shell commands.
require("tsx/cjs")
module.exports = require("./main.ts")
