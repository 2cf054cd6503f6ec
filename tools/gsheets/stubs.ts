import { choiceIn, withChoicesIn } from "../../core/words/choices";
import { nameInExcel, type AnyDefinition, type Parameter } from "../../core/formulas/define";
import { formatShortest } from "../../core/cells/formats";
import { type Language, speaking } from "../../core/cells/language";
import { typography } from "../../core/cells/typography";

/**
 * Google Sheets reads the help of a function from the comment above a top-level declaration with its true parameter
 * names; Microsoft's metadata parser reads the same comments, in its own words for types and optional parameters.
 */
export type Dialect = "sheets" | "excel";

export interface StubOptions {
  readonly dialect: Dialect;
  readonly language: Language;
  /** The statement inside the function. */
  readonly body: (definition: AnyDefinition) => string;
}

const scalarTypes: Readonly<Record<string, string>> = {
  number: "number",
  numbers: "number",
  list: "number",
  flag: "boolean",
  flags: "boolean",
  text: "string",
  texts: "string",
  choice: "string",
  language: "string",
};
const results: Readonly<Record<AnyDefinition["result"], string>> = {
  number: "number",
  text: "string",
  flag: "boolean",
  date: "Date",
  table: "Array<Array>",
};
const ranges = new Set(["numbers", "dates", "texts", "flags", "list", "table", "policy"]);

/** What people may put there: a cell, a range, or either. */
function typeOf(parameter: Parameter, perRow: boolean, dialect: Dialect): string {
  // Excel checks a type before it calls, and would refuse the text "1 234,56" that the core reads; a block takes a cell too.
  if (dialect === "excel") return "any[][]";
  const one = parameter.kind === "date" || parameter.kind === "dates" ? "Date" : (scalarTypes[parameter.kind] ?? "Array");
  if (one === "Array") return "Array<Array>";
  const many = `Array<Array<${one}>>`;
  return ranges.has(parameter.kind) ? many : perRow && parameter.kind !== "language" ? `${one}|${many}` : one;
}

/** A comment is closed by what stands in it, and Google takes a word with an at sign for a tag. */
const safe = (text: string): string =>
  text
    .replace(/\*\//g, "* /")
    .replace(/[ \t\r\n]+/g, " ")
    .replace(/(^|\s)@/g, "$1");

/** That an argument may be left out, and what holds then. */
const optional = speaking({
  fr: (preset: string) => `facultatif${preset && `, ${preset} par défaut`}`,
  en: (preset: string) => `optional${preset && `, ${preset} by default`}`,
});

function presetOf(parameter: Parameter, language: Language): string {
  const preset = parameter.default;
  if (preset === undefined || preset === null) return "";
  const { yes, no, quoted, listed } = typography(language);
  const one = (value: unknown): string =>
    typeof value === "number"
      ? formatShortest(value, language, 6)
      : typeof value === "boolean"
        ? value
          ? yes
          : no
        : quoted(String(value));
  return Array.isArray(preset) ? preset.map(one).join(listed) : one(preset);
}

/** The label, what may be chosen, and what holds when it is left out. */
export function describeParameter(parameter: Parameter, language: Language): string {
  const choices = parameter.kind === "choice" ? parameter.choices!.map((each) => choiceIn(each, language)).join(", ") : "";
  const preset = presetOf(parameter, language);
  const left = !parameter.optional || parameter.kind === "language" || parameter.kind === "policy" ? "" : optional(language)(preset);
  const label = withChoicesIn(parameter.label[language], language);
  return safe([choices === "" ? label : `${label}${typography(language).colon}${choices}`, left && `(${left})`].filter(Boolean).join(" "));
}

// Words of JavaScript; `class` is the one the trade needs.
const reserved = new Set(
  (
    "await break case catch class const continue debugger default delete do else enum export extends false finally for function if implements " +
    "import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield"
  ).split(" "),
);

/** A parameter's name as a declaration can hold it: what JavaScript keeps to itself gets an underscore. */
export const declaredName = ({ name }: Pick<Parameter, "name">): string => (reserved.has(name) ? `${name}_` : name);

/** One function of the catalogue as a documented top-level declaration. */
export function stub(definition: AnyDefinition, options: StubOptions): string {
  const { dialect, language } = options;
  const parameters = definition.parameters as readonly Parameter[];
  const lines = parameters.map((parameter) => {
    const name = dialect === "excel" && parameter.optional ? `[${declaredName(parameter)}]` : declaredName(parameter);
    return ` * @param {${typeOf(parameter, definition.perRow, dialect)}} ${name} ${describeParameter(parameter, language)}`;
  });
  const names = parameters.map(declaredName);
  if (dialect === "excel") {
    // Excel hands this one over itself; nobody types it.
    lines.push(" * @param {CustomFunctions.Invocation} invocation Invocation object");
    names.push("invocation");
  }
  return [
    "/**",
    ` * ${safe(definition.summary[language])}`,
    ...lines,
    ` * @return {${dialect === "excel" ? "any[][]" : results[definition.result]}}`,
    ...(dialect === "excel" ? [` * @customfunction ${nameInExcel(definition)}`, " * @requiresParameterAddresses"] : [" * @customfunction"]),
    " */",
    `function ${dialect === "excel" ? nameInExcel(definition) : definition.name}(${names.join(", ")}) {`,
    `  ${options.body(definition)}`,
    "}",
    "",
  ].join("\n");
}

export function stubs(catalogue: readonly AnyDefinition[], options: StubOptions): string {
  return catalogue.map((definition) => stub(definition, options)).join("\n");
}
