import prettier from "eslint-config-prettier";
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
);
