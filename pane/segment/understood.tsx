import type { Serial } from "../../core/cells/dates";
import { isoOf } from "../../core/cells/dates";
import { textsIn } from "../../core/words/texts/type";
import { useSpeech } from "../context";
import type { PaneTexts } from "../words/pane/type";
import { useKept, useSettings } from "../workspace";
import { AmountsLine } from "./amounts-line";
import { AsOfLine } from "./as-of-line";
import { ColumnChip } from "./column-chip";
import { ColumnQuestion } from "./column-question";
import type { SegmentController } from "./controller";
import { LedgerChoice } from "./ledger-choice";
import { OutputChoice, whereOf } from "./output-choice";
import { Preview } from "./preview";
import { Proof } from "./proof";
import { Refusal } from "./refusal";
import { RowsChoice } from "./rows-choice";
import { isBlocked, ReadingQuestions, useReading, type ReadingAsked } from "./reading-questions";
import { isPlainRating, outputOf, outputsFor } from "./outputs";
import { answered } from "./read-selection";
import { columnGroups, type Selection } from "./selection";
import { namesOf } from "./source";
import { SheetsChoice } from "./sheets-choice";
import { asOf, type SegmentState } from "./state";
import type { Output } from "./written";

interface Props {
  readonly state: Extract<SegmentState, { readonly selection: Selection }>;
  readonly controller: SegmentController;
  onDay: (day: Serial | null) => void;
  onLedger: (taken: boolean) => void;
  onOutput: (output: Output) => void;
}

/** "412 clients", or only how many rows there are where the selection was read in part. */
function whatItIs(
  { layout, rows, clients, partial }: Selection,
  isAsked: boolean,
  counted: ReadingAsked["counted"],
  words: PaneTexts["selection"],
): string {
  if (layout.kind === null) return isAsked ? words.toBeTold : words.unknown;
  if (layout.kind === "clients") return partial ? words.rowsOfClients(rows) : words.clients(rows);
  if (partial) return words.rowsOfInvoices(rows);
  if (counted) return words.invoicesOf(counted.invoices, counted.credits, counted.clients);
  return clients === null ? words.invoices(rows) : words.invoicesOf(rows, 0, clients);
}

/** What was understood of the selection, what is to be settled, and the button that does it. */
export function Understood({ state, controller, onDay, onLedger, onOutput }: Props) {
  const { language, texts } = useSpeech();
  const { policy } = useSettings();
  const kept = useKept();
  const words = texts.selection;
  const { selection } = state;
  const { layout } = selection;
  const { doubtful, known, unused } = columnGroups(layout);
  const correct = controller.correct;
  const day = asOf(state);
  const asked = useReading(selection, day.serial);
  const proof = asked.reading;
  const blocked = isBlocked(proof);
  // What the columns are is asked: until that is answered there are no rows to speak of.
  const isAsked = layout.kind === null && proof.questions.length > 0;
  const { faults } = textsIn(language);
  const unknown = asked.refused ?? faults.UNKNOWN_LAYOUT([]);
  const refusal = isAsked ? null : layout.kind === null ? unknown : selection.rows < 1 ? faults.NO_ROWS([]) : null;
  const isReady = refusal === null && !isAsked;
  const facts = [words.recognised(known.length + doubtful.length), ...(doubtful.length > 0 ? [words.doubtful(doubtful.length)] : [])];
  const sheetName = texts.go.sheet(isoOf(day.serial));
  const { ledger, withLedger, earlier } = selection;
  const plain = isPlainRating(policy, kept);
  const output = outputOf(selection, plain);
  const outputs = outputsFor(selection, plain).map((each) => (each.target === output.target && each.form === output.form ? output : each));

  return (
    <>
      <section class="understood" aria-live="polite">
        <p class="source">{words.source(namesOf(selection.source.areas))}</p>
        <h2>{whatItIs(selection, isAsked, asked.counted, words)}</h2>
        {refusal ? (
          <Refusal text={refusal} controller={controller} />
        ) : (
          <p class="facts">{isAsked ? words.answerBelow : facts.join(" · ")}</p>
        )}
        {layout.kind !== null && !selection.partial && <Proof reading={proof} />}
        {selection.partial && <p class="hint">{words.partial(selection.head.length - layout.firstRow)}</p>}
        {layout.kind !== null && (
          <AmountsLine selection={selection} disabled={state.at === "working"} onAmounts={(amounts) => correct({ amounts })} />
        )}
        {layout.kind !== null && <AsOfLine state={state} onDay={onDay} />}
        {layout.kind !== null && <RowsChoice source={selection.source} controller={controller} />}
        {ledger && <LedgerChoice ledger={ledger} taken={withLedger} onTaken={onLedger} />}
        {layout.kind !== null && (
          <SheetsChoice
            selection={selection}
            disabled={state.at === "working"}
            onTaken={(name, taken) => correct({ sheets: { ...selection.corrections.sheets, [name]: taken } })}
          />
        )}
      </section>

      <ReadingQuestions
        asked={asked}
        selection={selection}
        day={day.serial}
        disabled={state.at === "working"}
        onAnswer={(code, value) => correct(answered(selection, code, value))}
      />

      {doubtful.length > 0 && (
        <section>
          <h3>{words.toCheck}</h3>
          <ul class="questions">
            {doubtful.map((column) => (
              <ColumnQuestion
                key={column.index}
                column={column}
                columns={layout.columns}
                onMeaning={(meaning) => correct({ [column.index]: meaning })}
              />
            ))}
          </ul>
        </section>
      )}
      {known.length > 0 && (
        <section>
          <h3>{words.known}</h3>
          <ul class="chips">
            {known.map((column) => (
              <ColumnChip key={column.index} column={column} onMeaning={(meaning) => correct({ [column.index]: meaning })} />
            ))}
          </ul>
        </section>
      )}
      {unused.length > 0 && (
        <details open={layout.kind === null}>
          <summary>{words.unused(unused.length)}</summary>
          <ul class="chips">
            {unused.map((column) => (
              <ColumnChip key={column.index} column={column} onMeaning={(meaning) => correct({ [column.index]: meaning })} />
            ))}
          </ul>
        </details>
      )}

      {isReady && (
        <section class="before-go">
          <Preview selection={selection} asOf={day.serial} />
          <OutputChoice outputs={outputs} output={output} sheetName={sheetName} earlier={earlier} onOutput={onOutput} />
        </section>
      )}
      {isReady && (
        <div class="go">
          <button
            type="button"
            class="primary"
            disabled={state.at === "working" || blocked}
            aria-describedby="encours-go-where"
            onClick={() => void controller.segment()}
          >
            {layout.kind === "ledger"
              ? (asked.counted && asked.counted.credits > 0 ? texts.go.lines : texts.go.invoices)(selection.rows)
              : texts.go.clients(selection.rows)}
          </button>
          <p id="encours-go-where" class="hint">
            {blocked ? texts.go.answerFirst : whereOf(output, sheetName, earlier, texts.go)}
          </p>
        </div>
      )}
    </>
  );
}
