import { noteWords } from "../core/words/notes/type";
import { useEffect, useRef, useState } from "preact/hooks";
import { dateOf, isoOf } from "../core/cells/dates";
import { formatNumber } from "../core/cells/formats";
import type { Language, Words } from "../core/cells/language";
import type { Cell } from "../core/cells/values";
import type { ColumnCorrections, RecognisedColumn } from "../core/reading/layout";
import type { Question } from "../core/reading/reading";
import { SpeechContext } from "../pane/context";
import { MeaningChoice } from "../pane/segment/meaning-choice";
import { paneTexts } from "../pane/words/pane/type";
import type { Described, LargeResult } from "./files/large-file";
import type { GridLimits } from "./files/open";
import type { LargeLedger } from "./files/reader";
import { ReadingLine } from "./reading-line";
import { largeFile, openingFile } from "./text";

interface Props {
  readonly language: Language;
  readonly ledger: LargeLedger;
  readonly limits: GridLimits;
  readonly today: number;
  onResult: (result: LargeResult, rows: readonly (readonly Cell[])[]) => void;
  /** The reading was stopped, or can’t go on for the reason given. */
  onClose: (why: Words | null) => void;
  /** What a failure is in words. */
  wordsOf: (error: unknown) => Words;
}

type Said = Readonly<Record<string, string>>;
interface Progress {
  readonly share: number | null;
  readonly rows: number | null;
}

/**
 * A file too long for the grid: what it is, what its columns mean, what it leaves open; then its reading, which can be
 * stopped. Questions that only the whole file asks are asked once it was read, and it is not read again for them.
 */
export function LargePanel({ language, ledger, limits, today, onResult, onClose, wordsOf }: Props) {
  const [answers, setAnswers] = useState<Said>({});
  const [columns, setColumns] = useState<ColumnCorrections>({});
  const [described, setDescribed] = useState<Described | null>(null);
  const [asked, setAsked] = useState<readonly Question[]>([]);
  const [day, setDay] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [at, setAt] = useState<Progress | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const asOf = day ?? described?.asOf?.serial ?? today;

  useEffect(() => {
    let holds = true;
    ledger.describe({ language, answers, columns, asOf: day }).then(
      (now) => holds && setDescribed(now),
      (error: unknown) => onClose(wordsOf(error)),
    );
    return () => {
      holds = false;
    };
  }, [ledger, language, answers, columns, day]);
  useEffect(() => title.current?.focus(), [described === null]);
  if (!described) return null;

  const refused = refusal ?? described.refusal;
  const count = (value: number): string => formatNumber(value, language);
  const rows = largeFile.rows(count(described.rows), described.counted)[language];
  const questions = [...described.questions, ...asked.filter(({ code }) => !described.questions.some((each) => each.code === code))];
  const open = questions.filter(({ code, assumed }) => assumed === null && answers[code] === undefined);
  const segment = (): void => {
    setAt({ share: 0, rows: 0 });
    const blocks: (readonly Cell[])[] = [];
    ledger
      .fold(
        { language, answers, columns, asOf },
        (share, read) => setAt({ share, rows: read }),
        (block) => blocks.push(...block),
      )
      .then(
        (outcome) => {
          setAt(null);
          if ("refusal" in outcome) setRefusal(outcome.refusal);
          else if ("questions" in outcome)
            setAsked((before) => [
              ...before.filter(({ code }) => !outcome.questions.some((each) => each.code === code)),
              ...outcome.questions,
            ]);
          else onResult(outcome, blocks);
        },
        (error: unknown) => onClose(wordsOf(error)),
      );
  };

  return (
    <section
      class="desk-large"
      role="dialog"
      aria-labelledby="large-title"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose(at === null ? null : openingFile.cancelled(described.name));
      }}
    >
      <h2 id="large-title" ref={title} tabIndex={-1}>
        {described.name}
      </h2>
      <p>{largeFile.why(rows, count(Math.round(described.bytes / 1e6)), count(limits.rows), count(limits.cells))[language]}</p>
      {refused !== null && <p role="alert">{largeFile.refused(refused)[language]}</p>}
      {at === null && (
        <>
          <ColumnList
            language={language}
            columns={described.columns}
            onMeaning={(index, meaning) => setColumns({ ...columns, [index]: meaning })}
          />
          {refused === null && (
            <p class="desk-large-day">
              <label>
                {largeFile.day[language]}{" "}
                <input
                  type="date"
                  value={isoOf(asOf)}
                  onChange={(event) => {
                    const chosen = dateOf(event.currentTarget.value);
                    if (typeof chosen === "number") setDay(chosen);
                  }}
                />
              </label>{" "}
              {day === null && described.asOf && largeFile.dayFromFile[language]}
            </p>
          )}
          {questions.map((question) => (
            <QuestionView
              key={question.code}
              question={question}
              answer={answers[question.code] ?? question.assumed}
              onAnswer={(value) => setAnswers({ ...answers, [question.code]: value })}
            />
          ))}
        </>
      )}
      {at !== null ? (
        <div class="desk-reading">
          <ReadingLine
            language={language}
            name={described.name}
            at={{ stage: "reading", ...at }}
            onCancel={() => onClose(openingFile.cancelled(described.name))}
          />
        </div>
      ) : (
        <div class="desk-large-actions">
          {refused === null && (
            <button
              type="button"
              class="desk-button desk-primary"
              disabled={open.length > 0}
              title={open.length > 0 ? largeFile.answerFirst[language] : undefined}
              onClick={segment}
            >
              {largeFile.segment(rows)[language]}
            </button>
          )}
          <button type="button" class="desk-button" onClick={() => onClose(null)}>
            {refused === null ? openingFile.cancel[language] : largeFile.close[language]}
          </button>
          {open.length > 0 && <span>{largeFile.answerFirst[language]}</span>}
        </div>
      )}
    </section>
  );
}

interface ColumnListProps {
  readonly language: Language;
  readonly columns: readonly RecognisedColumn[];
  onMeaning: (index: number, meaning: RecognisedColumn["meaning"]) => void;
}

function ColumnList({ language, columns, onMeaning }: ColumnListProps) {
  const labels = noteWords(language).meanings;
  const texts = paneTexts(language);
  const known = columns.filter(({ meaning }) => meaning !== null);
  return (
    <SpeechContext.Provider value={{ language, texts }}>
      <details class="desk-large-columns" open={known.length === 0}>
        <summary>{largeFile.columns(known.map(({ meaning }) => labels[meaning!]).join(", "))[language]}</summary>
        <ul>
          {columns.map((column) => (
            <li key={column.index}>
              <span>{column.header || texts.selection.untitled}</span>{" "}
              <MeaningChoice column={column} onMeaning={(meaning) => onMeaning(column.index, meaning)} />
            </li>
          ))}
        </ul>
      </details>
    </SpeechContext.Provider>
  );
}

interface QuestionProps {
  readonly question: Question;
  readonly answer: string | null;
  onAnswer: (value: string) => void;
}

function QuestionView({ question: { code, text, options }, answer, onAnswer }: QuestionProps) {
  return (
    <fieldset class="desk-large-question">
      <legend>{text}</legend>
      {options.map(({ value, text: option }) => (
        <label key={value}>
          <input type="radio" name={`large-${code}`} checked={answer === value} onChange={() => onAnswer(value)} /> {option}
        </label>
      ))}
    </fieldset>
  );
}
