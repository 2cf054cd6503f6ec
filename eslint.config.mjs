import prettier from "eslint-config-prettier";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";
import layers from "./tools/lint/layers.mjs";

export default tseslint.config(
  { ignores: ["dist/", ".cache/", "node_modules/", "tests/tools/cases/*/expected/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  prettier,
  {
    plugins: { house: layers },
    rules: {
      "house/layers": "error",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      // A function handed in as a property may be taken out of its object; a method may not, and its parameters are checked less.
      "@typescript-eslint/method-signature-style": ["error", "property"],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-restricted-globals": [
        "error",
        { name: "fetch", message: "Nothing is ever sent anywhere." },
        { name: "XMLHttpRequest", message: "Nothing is ever sent anywhere." },
      ],
    },
  },
  {
    // Microsoft's rules for talking to Excel: what is read was loaded, and has arrived.
    files: ["excel-addin/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      // Not "no-empty-load": it takes a list of properties that has a name for none.
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
);
