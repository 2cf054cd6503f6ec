import { callFunction, type Outcome, type OutcomeCell } from "../core/formulas/call";
import { catalogue } from "../core/formulas/catalogue";
import { nameInExcel, type AnyDefinition } from "../core/formulas/define";
import { faultKinds, type FaultMessage } from "../core/cells/faults";
import { patternOf } from "../core/cells/formats";
import { languageOf, type Language } from "../core/cells/language";
import { dependsOnDoubt, withBlanks, type KnownArguments } from "./blanks";
import { countsDays, dayLagInTime, holdsDays, knownDayLag, readsTable, withDaysMoved } from "./calendar";
import { argumentOf } from "./cells";
import { doubtedZeros } from "./doubted-zeros";
import { hasSet } from "./requirements";
import { calendarUnknown, emptyCellsUnknown, tableOf1904 } from "./words";
import { shareRates } from "./shared-rates";

shareRates();

/** What a cell of the result may be for Excel. */
type ExcelCell = number | string | boolean | CustomFunctions.Error | Excel.DoubleCellValue;

/** Excel's language; Office knows it a moment after the page has loaded. */
function hostLanguage(): Language {
  const office = typeof Office === "undefined" ? undefined : (Office.context as Partial<Office.Context> | undefined)?.displayLanguage;
  return languageOf(office ?? (typeof navigator === "undefined" ? "en" : navigator.language));
}

function errorOf({ code, message }: FaultMessage): CustomFunctions.Error {
  const { ErrorCode } = CustomFunctions;
  return new CustomFunctions.Error(faultKinds[code] === "missing" ? ErrorCode.notAvailable : ErrorCode.invalidValue, message);
}

function writer(definition: AnyDefinition, language: Language, lag: number): (cell: OutcomeCell, column: number) => ExcelCell {
  // Older Excels take plain numbers only: there a date shows as a number until the cell gets a date format.
  const numberFormat = definition.result === "date" && hasSet("CustomFunctionsRuntime", "1.4") ? patternOf("date", language)! : undefined;
  return (cell, column) => {
    if (cell === null) return ""; // a null would show as 0
    if (typeof cell === "object") return errorOf(cell.fault);
    if (typeof cell !== "number") return cell;
    const counted = lag !== 0 && holdsDays(definition, column) ? cell - lag : cell;
    return numberFormat ? { type: "Double", basicValue: counted, numberFormat } : counted;
  };
}

/** A result as Excel takes it: always a block, with an error value in place of a row that has none. */
function resultOf(outcome: Outcome, definition: AnyDefinition, language: Language, lag: number): ExcelCell[][] {
  if ("fault" in outcome) throw errorOf(outcome.fault);
  const write = writer(definition, language, lag);
  if (!Array.isArray(outcome.value)) return [[write(outcome.value as OutcomeCell, 0)]];
  // A column may have a million rows: the core's own fresh grid is made Excel's, cell by cell, instead of a second one.
  const rows = outcome.value as (OutcomeCell | ExcelCell)[][];
  let width = 1;
  for (const row of rows) if (row.length > width) width = row.length;
  for (const row of rows) for (let c = 0; c < width; c++) row[c] = write((row[c] as OutcomeCell | undefined) ?? null, c);
  return rows.length === 0 ? [[""]] : (rows as ExcelCell[][]);
}

/** The result, with #N/A for what depends on a zero that may be an empty cell. */
function answerOf(definition: AnyDefinition, known: KnownArguments, language: Language, lag: number | null): ExcelCell[][] {
  const { notAvailable } = CustomFunctions.ErrorCode;
  if (lag === null) throw new CustomFunctions.Error(notAvailable, calendarUnknown[language]);
  if (lag !== 0 && readsTable(definition)) throw new CustomFunctions.Error(notAvailable, tableOf1904[language]);
  const outcome = callFunction(definition, withDaysMoved(definition, known.args, lag), { language });
  if (known.doubtful.length === 0) return resultOf(outcome, definition, language, lag);
  const unknown = new CustomFunctions.Error(notAvailable, emptyCellsUnknown[language]);
  const doubtful = dependsOnDoubt(definition, known);
  if (!("value" in outcome && Array.isArray(outcome.value)) || doubtful(-1, -1)) throw unknown;
  return resultOf(outcome, definition, language, lag).map((row, r) => row.map((cell, c) => (doubtful(r, c) ? unknown : cell)));
}

function excelFunction(definition: AnyDefinition): (...given: unknown[]) => ExcelCell[][] | Promise<ExcelCell[][]> {
  const count = (definition.parameters as readonly unknown[]).length;
  const daysCount = countsDays(definition);
  return (...given) => {
    const invocation = given[count] as CustomFunctions.Invocation | undefined;
    const language = hostLanguage();
    const args = given.slice(0, count).map(argumentOf);
    // While a formula is being typed Excel previews its value, and cannot be asked anything.
    const addresses = invocation?.isInValuePreview ? undefined : invocation?.parameterAddresses;
    const known = withBlanks(definition, args, addresses);
    const lag = daysCount && !invocation?.isInValuePreview ? knownDayLag() : (knownDayLag() ?? 0);
    // A computed array has no address, though the other arguments have theirs.
    const isComputed = definition.explains === true && addresses !== undefined && !addresses[0] && Array.isArray(given[0]);
    const answer = (ready: KnownArguments, found: number | null): ExcelCell[][] => {
      const result = answerOf(definition, ready, language, found);
      if (!isComputed) return result;
      const doubt = doubtedZeros(ready.args[0], ready.args[1], language);
      return result.map((row, r) => row.map((cell) => (typeof cell === "string" && cell !== "" ? cell + doubt(r) : cell)));
    };
    if (!(known instanceof Promise) && lag !== undefined) return answer(known, lag);
    // Both are asked at once: a cell waits no longer for two answers than for one.
    return Promise.all([known, lag ?? dayLagInTime()]).then(([ready, found]) => answer(ready, found));
  };
}

for (const definition of catalogue) CustomFunctions.associate(nameInExcel(definition), excelFunction(definition));
