import type { Bounds } from "../cells/bounds";
import type { Fault, FaultCode } from "../cells/faults";
import type { Column, Numbers } from "../cells/ranges";
import type { Policy } from "../policy/policy";
import { fold } from "../cells/fold";
import { frenchChoices } from "../words/choices";
import type { Language, Words } from "../cells/language";
import type { Cell, Grid } from "../cells/values";

export type { Bounds } from "../cells/bounds";
export { missingIn, type Column, type Numbers } from "../cells/ranges";

export type Kind =
  // one cell, or a column of them in a per-row function
  | "number"
  | "date"
  | "text"
  | "choice"
  | "flag"
  // a range, as a whole
  | "numbers"
  | "dates"
  | "texts"
  | "flags"
  | "list"
  | "table"
  | "policy"
  // the user's language
  | "language";

/** The kinds that read one cell: a function that goes row by row takes a range in their place. */
export const oneCellKinds: ReadonlySet<Kind> = new Set(["number", "date", "text", "choice", "flag"]);

/** What a function takes: its name in the formula, its label for people, how it is read. */
export interface Parameter<T = unknown> {
  readonly name: string;
  readonly label: Words;
  readonly kind: Kind;
  readonly optional: boolean;
  readonly default?: Cell | readonly number[];
  readonly bounds?: Bounds;
  readonly choices?: readonly string[];
  /** Other spellings of the choices, folded: words in either language for the code behind them. */
  readonly spellings?: ReadonlyMap<string, string>;
  /** An identifier of so many digits: a cell that became a number has lost its leading zeros and gets them back. */
  readonly digits?: number;
  /** Cells that cannot be read stay with their row instead of failing the whole range. */
  readonly keepsFaults?: boolean;
  /** Always typed in the formula, but its cell may be blank, which says something: not yet paid. */
  readonly mayBeBlank?: boolean;
  /** The fault where it is left out, if another than that a figure is missing. */
  readonly absent?: FaultCode;
  /** Never set: carries the type from the parameter into `compute`. */
  readonly reads?: T;
}

/** What a compute function may answer for one cell; null shows as an empty cell. */
export type Answer = number | string | boolean | null | Fault;
export type AnswerGrid = readonly (readonly Answer[])[];

type Values<P extends readonly Parameter[]> = {
  -readonly [I in keyof P]: P[I] extends Parameter<infer T> ? T : never;
};

export interface Example {
  readonly args: readonly (Cell | Grid)[];
  /** The result in English where it is text that follows the language. */
  readonly value?: Cell | Grid;
  readonly fault?: Fault["fault"];
  /** Where the figures were published, if they were. */
  readonly published?: string;
}

/** One entry of the catalogue: everything a host, a manual page or a test needs to know about a function. */
export interface Definition<P extends readonly Parameter[] = readonly Parameter[], R extends Answer | AnswerGrid = Answer | AnswerGrid> {
  readonly name: string;
  /** Its name in Excel, which takes none of fewer than three characters. */
  readonly excelName?: string;
  /** The folder of the manual it stands in. */
  readonly topic: Topic;
  /** One sentence: it is the tooltip in every host. */
  readonly summary: Words;
  /** Takes a cell or a range in every one-cell parameter, and answers in the shape of the range. */
  readonly perRow: boolean;
  readonly parameters: P;
  readonly result: "number" | "text" | "flag" | "date" | "table";
  /** It says in words why each client of its first argument has its rating; a host may add what it doubts of them. */
  readonly explains?: boolean;
  /** The columns of a table it answers with that hold days, from 0. */
  readonly dayColumns?: readonly number[];
  /** Faults of its own, beside those of reading arguments. */
  readonly faults?: readonly Fault["fault"][];
  /** Author, year, page or article of law. */
  readonly source: string;
  /** How a controller reads the result: guidance, never a verdict. */
  readonly reading?: Words;
  /** The classic mistake to avoid. */
  readonly mistake?: Words;
  readonly examples: readonly Example[];
  readonly compute: (...values: Values<P>) => R;
}

export type Topic =
  "ratios" | "receivables" | "models" | "rating" | "decisions" | "portfolio" | "provisions" | "law" | "identity" | "validation";

/** Any entry, whatever its parameters. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of entries with different parameters has no narrower type
export type AnyDefinition = Definition<any>;

/** The columns of a result that hold days; undefined where none does. */
export const columnsOfDays = ({ dayColumns }: AnyDefinition): readonly number[] | undefined => dayColumns;

/** A result with one answer for each cell of a range, in its shape. */
export function inShapeOf(range: { readonly rows: number; readonly columns: number }, answerAt: (index: number) => Answer): AnswerGrid {
  const grid: Answer[][] = [];
  for (let r = 0, i = 0; r < range.rows; r++) {
    const row: Answer[] = [];
    for (let c = 0; c < range.columns; c++, i++) row.push(answerAt(i));
    grid.push(row);
  }
  return grid;
}

/** Gives an entry its type; does nothing else. */
export const define = <const P extends readonly Parameter[], R extends Answer | AnswerGrid>(
  definition: Definition<P, R>,
): Definition<P, R> => definition;

type Options = Bounds & { readonly default?: number };

function bounded(options: Options): Pick<Parameter, "bounds" | "default"> {
  const { default: preset, ...bounds } = options;
  return { ...(Object.keys(bounds).length > 0 && { bounds }), ...(preset !== undefined && { default: preset }) };
}

/** One number; with a default it may be left out. */
export const number = (name: string, label: Words, options: Options = {}): Parameter<number> => ({
  name,
  label,
  kind: "number",
  optional: options.default !== undefined,
  ...bounded(options),
});
/** One number that may be missing: `compute` gets null. */
export const optionalNumber = (name: string, label: Words, bounds: Bounds = {}): Parameter<number | null> => ({
  name,
  label,
  kind: "number",
  optional: true,
  ...bounded(bounds),
});
/** One day, as a serial number. */
export const date = (name: string, label: Words): Parameter<number> => ({ name, label, kind: "date", optional: false });
export const optionalDate = (name: string, label: Words): Parameter<number | null> => ({ name, label, kind: "date", optional: true });
/** One day whose cell may be blank, as the payment date of an open invoice: `compute` gets null. */
export const dateOrBlank = (name: string, label: Words): Parameter<number | null> => ({
  name,
  label,
  kind: "date",
  optional: false,
  mayBeBlank: true,
});
export const text = (name: string, label: Words, options: { readonly digits?: number } = {}): Parameter<string> => ({
  name,
  label,
  kind: "text",
  optional: false,
  ...options,
});
export const optionalText = (name: string, label: Words): Parameter<string | null> => ({ name, label, kind: "text", optional: true });
/** One of a few words, taken in English and in French; the first is the default unless another is given. */
export const choice = <const C extends readonly string[]>(
  name: string,
  label: Words,
  choices: C,
  preset?: C[number],
): Parameter<C[number]> => ({
  name,
  label,
  kind: "choice",
  choices,
  spellings: frenchChoices(choices),
  optional: preset !== undefined,
  ...(preset !== undefined && { default: preset }),
});
/** A choice that other functions answer in words: the code or its word in either language is taken, accents and case aside. */
export const wordChoice = <const C extends readonly string[]>(
  name: string,
  label: Words,
  choices: C,
  words: readonly Readonly<Record<C[number], string>>[],
  preset?: C[number],
): Parameter<C[number]> => ({
  ...choice(name, label, choices, preset),
  spellings: new Map(words.flatMap((spelling) => choices.map((code: C[number]) => [fold(spelling[code]), code] as const))),
});
export const flag = (name: string, label: Words, preset?: boolean): Parameter<boolean> => ({
  name,
  label,
  kind: "flag",
  optional: preset !== undefined,
  ...(preset !== undefined && { default: preset }),
});
/** A range of numbers. Ranges of one function must agree in length; a single cell goes with every row. */
export const numbers = (
  name: string,
  label: Words,
  options: Bounds & { readonly keepsFaults?: boolean; readonly default?: number } = {},
): Parameter<Numbers> => {
  const { keepsFaults, ...rest } = options;
  return { name, label, kind: "numbers", optional: options.default !== undefined, ...(keepsFaults && { keepsFaults }), ...bounded(rest) };
};
export const dates = (name: string, label: Words, options: { readonly mayBeBlank?: boolean } = {}): Parameter<Numbers> => ({
  name,
  label,
  kind: "dates",
  optional: false,
  ...options,
});
/** A range of words, each as `wordChoice` takes it. */
export const wordChoices = <C extends string>(one: Parameter<C>, name: string, label: Words): Parameter<Column<C>> => ({
  name,
  label,
  kind: "texts",
  optional: false,
  ...(one.choices && { choices: one.choices }),
  ...(one.spellings && { spellings: one.spellings }),
});
/** A range of texts as they stand. */
export const texts = (name: string, label: Words): Parameter<Column<string>> => ({ name, label, kind: "texts", optional: false });
export const flags = (name: string, label: Words): Parameter<Column<boolean>> => ({ name, label, kind: "flags", optional: false });
/** A short list of numbers of its own length, such as the limits of ageing bands. */
export const list = (name: string, label: Words, preset?: readonly number[], bounds: Bounds = {}): Parameter<readonly number[]> => ({
  name,
  label,
  kind: "list",
  optional: preset !== undefined,
  bounds,
  ...(preset !== undefined && { default: preset }),
});
/** A block of cells as it stands, of its own shape. */
export const table = (name: string, label: Words): Parameter<Grid> => ({ name, label, kind: "table", optional: false });
export const optionalTable = (name: string, label: Words): Parameter<Grid | null> => ({ name, label, kind: "table", optional: true });

/** The range of a policy sheet; left out, the default policy. */
export const policy: Parameter<Policy> = {
  name: "policy",
  kind: "policy",
  optional: true,
  label: {
    fr: "Plage de la feuille Politique ; sans elle, la politique par défaut",
    en: "Range of the Policy sheet; without it, the default policy",
  },
};
/** Always the last parameter of a function that answers in words. */
export const language: Parameter<Language> = {
  name: "language",
  kind: "language",
  choices: ["fr", "en"],
  optional: true,
  label: {
    fr: "Langue du résultat, « fr » ou « en » ; sans elle, celle du tableur",
    en: "Language of the result, “fr” or “en”; without it, the spreadsheet’s",
  },
};

/** What a function is called in Excel: its own name wherever Excel takes it. */
export const nameInExcel = ({ name, excelName }: AnyDefinition): string => excelName ?? name;
