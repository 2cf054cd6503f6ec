// What needs types, and so a minute: promises that nobody waits for, switches that forget a case (`npm run lint:types`).
import tseslint from "typescript-eslint";
import quick from "./eslint.config.mjs";

export default tseslint.config(
  ...quick,
  // Exceptions that the quick rules need are not unused here.
  { linterOptions: { reportUnusedDisableDirectives: "off" } },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/return-await": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
);
