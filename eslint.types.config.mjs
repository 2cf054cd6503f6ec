// What needs types, and so minutes: promises nobody waits for, switches that forget a case, what is `any` and so unchecked
// (`npm run lint:types`). typescript-eslint's recommended set over the whole tree; each exception says why.
import tseslint from "typescript-eslint";
import quick from "./eslint.config.mjs";

export default tseslint.config(
  ...quick,
  // Types of a module of JavaScript, which stand beside it and in no project.
  { ignores: ["**/*.d.ts"] },
  // Exceptions that the quick rules need are not unused here.
  { linterOptions: { reportUnusedDisableDirectives: "off" } },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.recommendedTypeCheckedOnly],
    // The compiler's own service: every file with the settings of the nearest tsconfig.json, as in an editor.
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/return-await": "error",
      // A default answers for all that is not named, and is written where it does.
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ["excel-addin/**/*.ts"],
    rules: {
      // Excel shows an error in a cell only where CustomFunctions.Error is thrown, which is no Error by its type.
      "@typescript-eslint/only-throw-error": "off",
      // Office hands over an enumeration's text, and is compared with that text: its enumerations are not there outside Excel.
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
    },
  },
  {
    // Its packages are installed by its own commands only (npm run ledger), and what they give has no type before.
    files: ["warehouse/**/*.ts"],
    ignores: ["warehouse/engine/**"],
    rules: {
      "@typescript-eslint/no-redundant-type-constituents": "off",
      "@typescript-eslint/no-unnecessary-type-assertion": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    files: ["workbench/**/*.{ts,tsx}"],
    rules: {
      // Univer's enumerations are read as the numbers they are (cells.ts): importing them would load its whole engine.
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
    },
  },
  {
    // What answers at once is async all the same: what it throws has to arrive as a refusal, as from a host that is waited for.
    files: ["workbench/sheet.ts", "tests/**/*.{ts,tsx}"],
    rules: { "@typescript-eslint/require-await": "off" },
  },
  {
    // A test looks into files, bundles and stand-ins that have no type: what is unexpected there fails the test, and no user.
    files: ["tests/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
);
