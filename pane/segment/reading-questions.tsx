import { useMemo, useState } from "preact/hooks";
import type { Serial } from "../../core/cells/dates";
import type { Question, Reading } from "../../core/reading/reading";
import { creditsAmong } from "../../core/ledger/clients";
import { segment } from "../../core/segment/segment";
import { useSpeech } from "../context";
import { exchangeSheetName, exchangeTexts } from "../words/exchange";
import { useWorkspace } from "../workspace";
import { reasonOf } from "../reason";
import { addExchangeRates, bookCurrency, converted, currencyQuestion, ratesFor } from "./exchange-rates";
import type { Selection } from "./selection";

/** How a table is read, what it leaves open, and what was answered already. */
export interface ReadingAsked {
  readonly reading: Reading;
  /** Questions the user has answered: they can be answered otherwise. */
  readonly settled: readonly Question[];
  /** Why nothing is read of a table whose columns are not recognised, and what to do; null where it is. */
  readonly refused: string | null;
  /** Invoices and credits of a ledger that count, and whose they are; null where it is none, or not read. */
  readonly counted: { readonly invoices: number; readonly credits: number; readonly clients: number } | null;
}

/** How the rows read so far were read: the same words before the result as with it. */
export function useReading({ head, shown, corrections, exchange }: Selection, asOf: Serial): ReadingAsked {
  const { language } = useSpeech();
  return useMemo(() => {
    const { reading, fault, clients } = segment(head, {
      ...shown,
      ...ratesFor(corrections, exchange),
      asOf,
      language,
      columns: corrections,
    });
    const { answers = {}, ...others } = corrections;
    const open = new Set(reading.questions.map(({ code }) => code));
    // What would be asked without an answer is what it answers; one question may only follow from the answer to another.
    const settled = Object.keys(answers).flatMap((code) => {
      if (open.has(code)) return [];
      const without = { ...others, answers: Object.fromEntries(Object.entries(answers).filter(([other]) => other !== code)) };
      return segment(head, { ...shown, asOf, language, columns: without }).reading.questions.filter((each) => each.code === code);
    });
    const credits = clients?.invoices ? creditsAmong(clients.invoices) : 0;
    const counted = clients?.invoices ? { invoices: clients.invoices.count - credits, credits, clients: clients.count } : null;
    return { reading, settled, counted, refused: fault?.code === "UNKNOWN_LAYOUT" ? fault.message : null };
  }, [head, shown, corrections, exchange, asOf, language]);
}

/** Whether a table cannot be read before the user has answered. */
export const isBlocked = ({ questions }: Pick<Reading, "questions">): boolean => questions.some(({ assumed }) => assumed === null);

interface Props {
  readonly asked: ReadingAsked;
  readonly selection: Selection;
  readonly day: Serial;
  readonly disabled: boolean;
  onAnswer: (code: string, value: string) => void;
}

/** What the file leaves open: each question with its answers, remembered for the layout; those answered stay to be changed. */
export function ReadingQuestions({ asked, selection, day, disabled, onAnswer }: Props) {
  const { texts } = useSpeech();
  const { questions } = asked.reading;
  const view = (question: Question) => (
    <ReadingQuestion key={question.code} question={question} selection={selection} day={day} disabled={disabled} onAnswer={onAnswer} />
  );
  if (questions.length === 0 && asked.settled.length === 0) return null;
  return (
    <section class="reading-questions">
      {questions.map(view)}
      {asked.settled.length > 0 && (
        <details>
          <summary>{texts.selection.answered(asked.settled.length)}</summary>
          {asked.settled.map(view)}
        </details>
      )}
    </section>
  );
}

interface QuestionProps extends Omit<Props, "asked"> {
  readonly question: Question;
}

function ReadingQuestion({ question: { code, text, options, assumed }, selection, day, disabled, onAnswer }: QuestionProps) {
  const { language } = useSpeech();
  const words = exchangeTexts(language);
  const answer = selection.corrections.answers?.[code] ?? assumed;
  const { exchange } = selection;
  const codes = options.map(({ value }) => value);
  const lacking = exchange ? codes.filter((each) => exchange.rates[each] === undefined) : [];
  const choices =
    code === currencyQuestion && exchange && lacking.length === 0
      ? [...options, { value: converted, text: words.convert(bookCurrency(exchange) ?? codes[0]!, exchange.sheet), effect: "" }]
      : options;
  return (
    <fieldset class="reading-question" disabled={disabled}>
      <legend>{text}</legend>
      {choices.map((option) => (
        <label key={option.value}>
          <input type="radio" name={`reading-${code}`} checked={answer === option.value} onChange={() => onAnswer(code, option.value)} />{" "}
          <span>
            {option.text}
            {option.effect && <small>{option.effect}</small>}
          </span>
        </label>
      ))}
      {code === currencyQuestion && (!exchange || lacking.length > 0) && (
        <RatesWanted codes={codes} lacking={lacking} selection={selection} day={day} />
      )}
    </fieldset>
  );
}

interface RatesWantedProps {
  readonly codes: readonly string[];
  readonly lacking: readonly string[];
  readonly selection: Selection;
  readonly day: Serial;
}

/** The way to a sheet of exchange rates, or to what is missing in it. */
function RatesWanted({ codes, lacking, selection: { exchange }, day }: RatesWantedProps) {
  const { language, sheet } = useWorkspace();
  const [failure, setFailure] = useState<string | null>(null);
  const words = exchangeTexts(language);
  const go = (): void => {
    const work = exchange
      ? sheet.show({ sheet: exchange.sheet, row: 0, column: 0, rows: 1, columns: 1 })
      : addExchangeRates(sheet, codes, day, language);
    work.catch((error: unknown) => setFailure(reasonOf(error, language)));
  };
  return (
    <p class="hint">
      {exchange && words.missing(lacking.join(", "), exchange.sheet)}{" "}
      <button type="button" class="link" onClick={go}>
        {exchange ? words.open(exchange.sheet) : words.add(exchangeSheetName[language])}
      </button>
      {failure !== null && <span role="alert"> {failure}</span>}
    </p>
  );
}
