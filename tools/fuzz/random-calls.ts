import type { Argument } from "../../core/formulas/arguments";
import type { AnyDefinition, Parameter } from "../../core/formulas/define";
import type { Cell, Grid } from "../../core/cells/values";

/** Cells that have broken spreadsheets before. */
export const oddCells: readonly Cell[] = [
  null,
  "",
  " ",
  "\u00a0",
  0,
  -0,
  1,
  -1,
  0.5,
  1e-300,
  5e-324,
  1e15,
  1e308,
  -1e308,
  1.7976931348623157e308,
  9007199254740993,
  true,
  false,
  "VRAI",
  "non",
  "#N/A",
  "#DIV/0!",
  "#VALEUR!",
  "#REF!",
  "abc",
  "=CMD()",
  "1 234,56",
  "1,234.56",
  "1.234,56",
  "1.234",
  "1,234",
  "(123)",
  "12 %",
  "1 500 €",
  "-",
  "1e3",
  "١٢٣",
  "2026-02-30",
  "2026-03-31",
  "03/04/2026",
  "31/12/2025",
  "12/31/2025",
  "1 mars 2026",
  61,
  60,
  2958465,
  2958466,
  46023,
  46203,
  46203.75,
  "A",
  "B",
  "NET",
  "GENERAL",
  "FR",
  "fr",
  "en",
  "grand",
  "large",
  "732829320",
  "FR44732829320",
  "Client",
  "Encours",
  "Turnover",
  "Retard moyen (jours)",
  "liquidation judiciaire",
  "Jugement d’ouverture de liquidation judiciaire",
  "constructor",
  "__proto__",
  "toString",
  "😀",
];

const pick = <T>(random: () => number, items: readonly T[]): T => items[Math.floor(random() * items.length)]!;

function numberCell(random: () => number, parameter: Parameter, tidy: boolean): Cell {
  const roll = random() * (tidy ? 0.7 : 1);
  const { min, max } = parameter.bounds ?? {};
  if (roll < 0.3 && parameter.bounds) {
    const low = min ?? parameter.bounds.above ?? -100;
    const value = low + random() * ((max ?? parameter.bounds.below ?? low + 400) - low);
    return parameter.bounds.whole ? Math.round(value) : value;
  }
  if (roll < 0.6) return Math.round(random() * 2_000_000 - 500_000) / pick(random, [1, 1, 100]);
  if (roll < 0.7) return Math.round(random() * 20 - 5);
  if (roll < 0.8) return (random() - 0.3) * 10 ** Math.floor(random() * 40 - 20);
  if (roll < 0.85)
    return `${Math.floor(random() * 900 + 1)} ${String(Math.floor(random() * 1000)).padStart(3, "0")},${Math.floor(random() * 90 + 10)}`;
  return pick(random, oddCells);
}

function cell(random: () => number, parameter: Parameter, tidy: boolean): Cell {
  if (!tidy && random() < 0.06) return null;
  if (!tidy && random() < 0.04) return pick(random, oddCells);
  switch (parameter.kind) {
    case "number":
    case "numbers":
    case "list":
      return numberCell(random, parameter, tidy);
    case "date":
    case "dates":
      return tidy || random() < 0.8 ? 46000 + Math.floor(random() * (tidy ? 200 : 2000)) : pick(random, oddCells);
    case "flag":
    case "flags":
      return pick(random, [true, false, 1, 0, "oui", "FALSE"]);
    case "choice":
    case "texts":
    case "language":
      return (tidy || random() < 0.8) && parameter.choices ? pick(random, parameter.choices) : pick(random, oddCells);
    default:
      return random() < 0.3 ? numberCell(random, parameter, tidy) : pick(random, oddCells);
  }
}

/** A block of cells; a few of its rows are cut short, as hosts may send them. */
function grid(random: () => number, parameter: Parameter, rows: number, columns: number, tidy: boolean): Grid {
  return Array.from({ length: rows }, () =>
    Array.from({ length: !tidy && random() < 0.02 ? Math.floor(random() * columns) : columns }, () => cell(random, parameter, tidy)),
  );
}

/** One call of a function: mostly arguments as they should be, some as they should not. */
export function randomArguments(definition: AnyDefinition, random: () => number): Argument[] {
  const parameters = definition.parameters as readonly Parameter[];
  const tidy = random() < 0.3;
  const rows = 1 + Math.floor(random() * (tidy ? 16 : 7));
  const columns = random() < 0.85 ? 1 : 1 + Math.floor(random() * 4);
  const asRange = random() < 0.5;
  const args = parameters.map((parameter): Argument => {
    if (parameter.optional && random() < 0.4) return random() < 0.5 ? undefined : null;
    const whole = ["numbers", "dates", "texts", "flags"].includes(parameter.kind);
    if (parameter.kind === "table" || parameter.kind === "policy")
      return random() < 0.9 ? grid(random, parameter, parameter.name === "headers" ? 1 : rows, 6, tidy) : cell(random, parameter, tidy);
    if (parameter.kind === "list") return grid(random, parameter, 1, 1 + Math.floor(random() * 5), tidy);
    if (whole ? random() < 0.95 : asRange && random() < 0.7) {
      const odd = !tidy && random() < 0.03;
      return grid(random, parameter, odd ? Math.floor(random() * 5) : rows, odd ? Math.floor(random() * 3) : columns, tidy);
    }
    return cell(random, parameter, tidy);
  });
  if (random() < 0.01) args.push(cell(random, parameters[0]!, tidy));
  if (random() < 0.02) args.length = Math.floor(random() * (args.length + 1));
  return args;
}
