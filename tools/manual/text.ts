import { callFunction } from "../../core/formulas/call";
import type { Outcome, OutcomeCell } from "../../core/formulas/call";
import { civilOf } from "../../core/cells/dates";
import type { AnyDefinition, Example, Parameter, Topic } from "../../core/formulas/define";
import { faultKinds, type FaultCode } from "../../core/cells/faults";
import { formatDate, formatShortest } from "../../core/cells/formats";
import type { Language, Words } from "../../core/cells/language";
import { textsIn } from "../../core/words/texts/type";
import type { Cell, Grid } from "../../core/cells/values";
import { withChoicesIn } from "../../core/words/choices";
import { describeParameter } from "../gsheets/stubs";

const topics: Readonly<Record<Topic, Words>> = {
  ratios: { fr: "Santé d’un client : les ratios", en: "Health of a client: ratios" },
  receivables: { fr: "Encours et comportement de paiement", en: "Receivables and payment behaviour" },
  models: { fr: "Modèles de défaillance", en: "Failure models" },
  rating: { fr: "La note interne, de 1 à 5", en: "The internal rating, 1 to 5" },
  decisions: { fr: "Décisions", en: "Decisions" },
  portfolio: { fr: "Portefeuille et segments", en: "Portfolio and segments" },
  provisions: { fr: "Provisions et coût du crédit", en: "Provisions and cost of credit" },
  law: { fr: "Droit et dates", en: "Law and dates" },
  identity: { fr: "Identité et événements légaux", en: "Identity and legal events" },
  validation: { fr: "La note est-elle bonne ?", en: "Is the rating any good?" },
};

const words = {
  inExcel: { fr: "Dans Excel, qui demande trois lettres au moins", en: "In Excel, which asks for three letters at least" },
  parameters: { fr: "Paramètres", en: "Parameters" },
  examples: { fr: "Exemples", en: "Examples" },
  reading: { fr: "Comment le lire", en: "How to read it" },
  mistake: { fr: "L’erreur classique", en: "The classic mistake" },
  faults: { fr: "Quand il n’y a pas de résultat", en: "When there is no result" },
  published: { fr: "publié", en: "published" },
  empty: { fr: "vide", en: "empty" },
  range: { fr: "Prend une cellule ou une plage.", en: "Takes a cell or a range." },
} satisfies Record<string, Words>;

const colon: Words = { fr: " :", en: ":" };

/** The marks of a formula: French Excel parts arguments and rows with a semicolon and columns with a point. */
const marks = {
  fr: { argument: ";", row: ";", column: ".", decimal: ",", yes: "VRAI", no: "FAUX" },
  en: { argument: ",", row: ";", column: ",", decimal: ".", yes: "TRUE", no: "FALSE" },
} as const;

function literal(cell: Cell, parameter: Parameter, language: Language): string {
  const mark = marks[language];
  if (cell === null) return '""';
  if (typeof cell === "boolean") return cell ? mark.yes : mark.no;
  if (typeof cell === "string") return `"${cell.replace(/"/g, '""')}"`;
  if ((parameter.kind === "date" || parameter.kind === "dates") && Number.isInteger(cell)) {
    const { year, month, day } = civilOf(cell);
    return `DATE(${[year, month, day].join(mark.argument)})`;
  }
  return String(cell).replace(".", mark.decimal);
}

function argument(given: Cell | Grid, parameter: Parameter, language: Language): string {
  if (!Array.isArray(given)) return given === null ? "" : literal(given as Cell, parameter, language);
  const mark = marks[language];
  const rows = (given as Grid).map((row) => row.map((cell) => literal(cell, parameter, language)).join(mark.column));
  return `{${rows.join(mark.row)}}`;
}

/** The formula of an example as it would be typed. */
function formula({ name, parameters }: AnyDefinition, example: Example, language: Language): string {
  const typed = example.args.map((given, i) => argument(given, (parameters as readonly Parameter[])[i]!, language));
  return `=${name}(${typed.join(marks[language].argument)})`;
}

function shown(cell: OutcomeCell, definition: AnyDefinition, language: Language): string {
  if (cell === null || cell === "") return `(${words.empty[language]})`;
  if (typeof cell === "object")
    return `${faultKinds[cell.fault.code] === "missing" ? "#N/A" : language === "fr" ? "#VALEUR!" : "#VALUE!"} ${cell.fault.message}`;
  if (typeof cell === "boolean") return cell ? marks[language].yes : marks[language].no;
  if (typeof cell === "string") return cell;
  return definition.result === "date" ? formatDate(cell, language) : formatShortest(cell, language, Math.abs(cell) < 1 ? 6 : 4);
}

function result(outcome: Outcome, definition: AnyDefinition, language: Language): string {
  if ("fault" in outcome) return shown(outcome, definition, language);
  if (!Array.isArray(outcome.value)) return shown(outcome.value as OutcomeCell, definition, language);
  const rows = outcome.value as readonly (readonly OutcomeCell[])[];
  return rows.map((row) => row.map((cell) => shown(cell, definition, language)).join(" | ")).join(" / ");
}

/** What stands in a line of text must not be taken for markup. */
const plain = (text: string): string => text.replace(/([\\*_<[\]|`])/g, "\\$1");

/** A formula may hold anything but a backtick. */
const code = (text: string): string => `\`${text.replace(/`/g, "'")}\``;

function signature({ name, parameters }: AnyDefinition, language: Language): string {
  const names = (parameters as readonly Parameter[]).map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
  return code(`=${name}(${names.join(`${marks[language].argument} `)})`);
}

function faultsOf(definition: AnyDefinition): readonly FaultCode[] {
  return [...new Set([...(definition.faults ?? []), ...definition.examples.flatMap((example) => example.fault ?? [])])];
}

function faultLine(definition: AnyDefinition, fault: FaultCode, language: Language): string {
  // An example shows the message as people meet it. Without one the general sentence does, unless it needs a bound or a choice to be whole.
  const example = definition.examples.find((one) => one.fault === fault);
  const met = example && callFunction(definition, example.args, { language });
  const message = met && "fault" in met ? met.fault.message : faultKinds[fault] === "missing" ? textsIn(language).faults[fault]([]) : "";
  return message === "" ? `- ${code(fault)}` : `- ${code(fault)}${colon[language]} ${plain(message)}`;
}

function inLanguage(definition: AnyDefinition, language: Language): string[] {
  const parameters = definition.parameters as readonly Parameter[];
  const heading = (title: Words): string => `**${title[language]}**`;
  const lines = [
    `#### ${language === "fr" ? "Français" : "English"}`,
    plain([definition.summary[language], ...(definition.perRow ? [words.range[language]] : [])].join(" ")),
    signature(definition, language),
    ...(definition.excelName ? [`${words.inExcel[language]}${colon[language]} ${code(definition.excelName)}`] : []),
    heading(words.parameters),
    parameters
      .map((parameter) => `- ${code(parameter.name)}${colon[language]} ${plain(describeParameter(parameter, language))}`)
      .join("\n"),
    heading(words.examples),
    definition.examples
      .map((example) => {
        const outcome = callFunction(definition, example.args, { language });
        const where = example.published ? ` (${words.published[language]}${colon[language]} ${plain(example.published)})` : "";
        return `- ${code(formula(definition, example, language))} → ${plain(result(outcome, definition, language))}${where}`;
      })
      .join("\n"),
  ];
  if (definition.reading) lines.push(heading(words.reading), plain(withChoicesIn(definition.reading[language], language)));
  if (definition.mistake) lines.push(heading(words.mistake), plain(withChoicesIn(definition.mistake[language], language)));
  const faults = faultsOf(definition);
  if (faults.length > 0) lines.push(heading(words.faults), faults.map((fault) => faultLine(definition, fault, language)).join("\n"));
  return lines;
}

const page = (definition: AnyDefinition): string[] => [
  `### ${definition.name}`,
  ...inLanguage(definition, "fr"),
  ...inLanguage(definition, "en"),
  `Source: ${plain(definition.source)}`,
];

function contents(catalogue: readonly AnyDefinition[], of: readonly Topic[]): string {
  return of
    .map((topic) => {
      const links = catalogue.filter((definition) => definition.topic === topic).map(({ name }) => `[${name}](#${name.toLowerCase()})`);
      return `- ${topics[topic].fr} · ${topics[topic].en}${colon.en} ${links.join(", ")}`;
    })
    .join("\n");
}

/** The manual: a page for every function, in French and in English, all of it read from the catalogue. */
export function manualText(catalogue: readonly AnyDefinition[]): string {
  const used = (Object.keys(topics) as Topic[]).filter((topic) => catalogue.some((definition) => definition.topic === topic));
  const parts = [
    "# Encours — fonctions · functions",
    "Ce fichier est écrit par `npm run manual` à partir du catalogue : ne le corrigez pas à la main.",
    "This file is written by `npm run manual` from the catalogue: do not edit it by hand.",
    'Une cellule vide est une donnée manquante, jamais un zéro. Les taux et les ratios sont des fractions (0,12 pour 12 %), les durées des jours, les montants dans une seule devise. Dans les exemples, `{1;2}` est une plage d’une colonne et `""` une cellule vide ; `#VALEUR!` signale une saisie à corriger, `#N/A` une donnée qui manque ou un résultat qui n’aurait pas de sens.',
    'An empty cell is missing data, never zero. Rates and ratios are fractions (0.12 for 12%), durations are days, amounts are in one currency. In the examples `{1;2}` is a range of one column and `""` an empty cell; `#VALUE!` marks an input to mend, `#N/A` a figure that is missing or a result that would have no meaning.',
    "Sur une colonne entière, écrivez une seule formule, `=GEARING(B2:B5001;C2:C5001)`, qui s’étend aux lignes : elle se calcule en un appel, là où 5 000 formules en font 5 000. Dans Excel, un zéro coûte une question de plus au classeur, pour savoir si la cellule est vide ; dans l’aperçu d’une formule en cours de saisie et pour les plages d’un autre classeur, cette question n’a pas de réponse et zéro compte pour zéro.".replace(
      / ([:;])/g,
      (_, sign: string) => `${sign === ":" ? "\u00a0" : "\u202f"}${sign}`,
    ),
    "For a whole column write one formula, `=GEARING(B2:B5001,C2:C5001)`, which spills over the rows: it is computed in one call, where 5,000 formulas make 5,000. In Excel a zero costs one more question to the workbook, whether the cell is empty; in the preview of a formula being typed and for ranges of another workbook that question has no answer, and zero counts as zero.",
    `## Sommaire · Contents`,
    contents(catalogue, used),
  ];
  for (const topic of used) {
    parts.push(`## ${topics[topic].fr} · ${topics[topic].en}`);
    for (const definition of catalogue) if (definition.topic === topic) parts.push(...page(definition));
  }
  return `${parts.join("\n\n")}\n`;
}

const tableStart = "<!-- formulas: written by npm run manual -->";
const tableEnd = "<!-- end of formulas -->";

/** The README with its table of formulas brought up to date. */
export function withFormulaTable(readme: string, catalogue: readonly AnyDefinition[]): string {
  const rows = (Object.keys(topics) as Topic[]).map((topic) => {
    const links = catalogue
      .filter((definition) => definition.topic === topic)
      .map(({ name }) => `[${name}](docs/FUNCTIONS.md#${name.toLowerCase()})`);
    return `| ${topics[topic].en}<br>${topics[topic].fr} | ${links.join(" ")} |`;
  });
  const [before, after] = [readme.split(tableStart)[0]!, readme.split(tableEnd)[1]!];
  return `${before}${tableStart}\n\n| topic | formulas |\n| --- | --- |\n${rows.join("\n")}\n\n${tableEnd}${after}`;
}
