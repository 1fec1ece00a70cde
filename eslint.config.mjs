import nextVitals from "eslint-config-next/core-web-vitals"
import nextTypescript from "eslint-config-next/typescript"

const config = [
  { ignores: [".next/**", ".data/**", "lib/db/generated/**", "tests/e2e/results/**", "next-env.d.ts"] },
  ...nextVitals,
  ...nextTypescript,
  {
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-floating-promises": "error",
      "no-restricted-syntax": [
        "error",
        {
          selector: "TSNonNullExpression > CallExpression[callee.name=/^(registerBySlug|findRegister|findFigure)$/]",
          message:
            "What a text names may not be there: say what happens then; a typed key has registerByKey, figureByKey.",
        },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
    },
  },
  { files: ["**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  {
    files: ["tests/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        { name: "vitest", importNames: ["it"], message: "One word for a test: test." },
      ],
    },
  },
  { linterOptions: { noInlineConfig: true } },
  { rules: { eqeqeq: "error", "import/no-anonymous-default-export": "off", "prefer-const": "error" } },
]

export default config
