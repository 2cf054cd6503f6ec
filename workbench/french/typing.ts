import {
  CellValueType,
  DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  type ICellData,
  ICommandService,
  type Injector,
  IUniverInstanceService,
  type Nullable,
  type Univer,
  UniverInstanceType,
} from "@univerjs/core";
import { type ISequenceNode, LexerTreeBuilder, sequenceNodeType } from "@univerjs/engine-formula";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { beforeCellEdit } from "../cell-editing";
import { cellValue } from "../cells";
import { isFrench, toEngine, toFrench, withEngineSigns, wouldSeparate } from "./formulas";
import { flagInFrench, typedInFrench } from "./values";

/*
 * Univer 0.25 translates its menus into French and formats numbers in French, but reads formulas and typed values in
 * English alone: its lexer knows "," between arguments and "." for decimals and has no setting for it (the `locale` of a
 * workbook reaches the number formats only). Typed ";" gave #N/A, and 1,5 a text. What is done about it here:
 *
 * - a value or formula is rewritten after it was typed and before it is stored (AFTER_CELL_EDIT), so that the workbook
 *   itself is always in the engine's signs, and reads the same when the page is switched to English;
 * - it is rewritten back when a cell is opened for editing, and in the formula bar (BEFORE_CELL_EDIT);
 * - while a French formula is being typed the lexer is shown the engine's signs, so that argument hints, coloured
 *   ranges and brackets follow; both texts have the same length, hence the same places;
 * - numbers without a format of their own, which Univer shows with a point, are shown with a comma (../shown-values.ts).
 *
 * Not done: the list of completions offers the English names of the spreadsheet's own functions.
 */

/** Above Univer's own interceptors (100 at most), so that ours sees what was typed before they do. */
const first = 1000;

const insertText = "doc.command.insert-text";
const editors = new Set([DOCS_NORMAL_EDITOR_UNIT_ID_KEY, DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY]);

type Cell = Nullable<ICellData>;

const textOf = (cell: ICellData): string | undefined => {
  if (cell.p) return cell.p.body?.dataStream.replace(/\r\n$/, "");
  return typeof cell.v === "string" ? cell.v : undefined;
};

function afterTyping(cell: Cell): Cell {
  if (!cell || cell.t === CellValueType.FORCE_STRING) return cell;
  if (typeof cell.f === "string" && cell.f.startsWith("=")) return { ...cell, f: toEngine(cell.f) };
  // A text already marked as such sits in a cell with text format: what is typed there stays text.
  if (cell.t === CellValueType.STRING) return cell;
  const text = textOf(cell);
  const typed = text === undefined ? undefined : typedInFrench(text);
  if (!typed) return cell;
  const value = { ...cell, p: null, f: null };
  if (typeof typed.value === "boolean") return { ...value, v: typed.value ? 1 : 0, t: CellValueType.BOOLEAN };
  const style = typeof cell.s === "object" && cell.s !== null ? cell.s : {};
  return { ...value, v: typed.value, t: CellValueType.NUMBER, ...(typed.pattern && { s: { ...style, n: { pattern: typed.pattern } } }) };
}

function beforeEditing(cell: Cell, stored: Cell): Cell {
  if (!cell) return cell;
  if (typeof cell.f === "string" && cell.f.startsWith("=")) return { ...cell, f: toFrench(cell.f) };
  if (cell.t === CellValueType.BOOLEAN) return { ...cell, v: flagInFrench(cellValue(stored) === true), t: CellValueType.STRING };
  if (cell.t !== CellValueType.NUMBER || cell.v === undefined || cell.v === null) return cell;
  // A date is shown as it is formatted, day first already; every other number bare.
  return typeof cell.v === "string" && /\d[/-]\d/.test(cell.v) ? cell : { ...cell, v: String(cell.v).replace(".", ",") };
}

type Node = string | ISequenceNode;

/** Gives separators and numbers back the signs they were typed with, because a formula is put together again from its nodes. */
function restored(nodes: readonly Node[], read: string, typed: string): readonly Node[] {
  const tokens = nodes.map((node) => (typeof node === "string" ? node : node.token));
  // The lexer leaves the first "=" out.
  let place = read.indexOf(tokens.join(""));
  if (place < 0) return nodes;
  const written = nodes.map((node, i) => {
    const original = typed.slice(place, place + tokens[i]!.length);
    place += original.length;
    if (typeof node === "string") return original;
    // Three digits after the comma would be taken for thousands where Univer tidies numbers up.
    const keepsPoint = node.nodeType === sequenceNodeType.NUMBER && /,\d{3}$/.test(original);
    return keepsPoint ? node : { ...node, token: original };
  });
  // The lexer drops spaces at the end, and with them the place behind a "; " where a range is about to be pointed at.
  return place < typed.length ? [...written, typed.slice(place)] : written;
}

export function typeInFrench(univer: Univer): void {
  const injector = univer.__getInjector();
  const interceptors = injector.get(SheetInterceptorService);
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: first,
    handler: (cell, _place, next) => {
      const typed = afterTyping(cell);
      // The reader of numbers behind us would make 1 of a flag.
      return typed?.t === CellValueType.BOOLEAN ? typed : next(typed);
    },
  });
  beforeCellEdit(interceptors, beforeEditing);

  const lexer = injector.get(LexerTreeBuilder);
  const sequence = lexer.sequenceNodesBuilder.bind(lexer);
  lexer.sequenceNodesBuilder = (formula) => {
    if (!isFrench(formula)) return sequence(formula);
    const read = withEngineSigns(formula);
    const nodes = sequence(read);
    return nodes && (restored(nodes, read, formula) as typeof nodes);
  };
  const parameterAt = lexer.getFunctionAndParameter.bind(lexer);
  lexer.getFunctionAndParameter = (formula, index) => parameterAt(isFrench(formula) ? withEngineSigns(formula) : formula, index);
  pointAfterSemicolons(injector);
  const bracketsMissing = lexer.checkIfAddBracket.bind(lexer);
  lexer.checkIfAddBracket = (formula) => bracketsMissing(isFrench(formula) ? withEngineSigns(formula) : formula);
}

/**
 * Follows a ";" in a formula with a space, which Excel allows and Univer needs: a range can be pointed at with the mouse
 * after any sign it knows to stand before one, and of the two it knows the space alone. `toEngine` drops it.
 */
function pointAfterSemicolons(injector: Injector): void {
  const units = injector.get(IUniverInstanceService);
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== insertText) return;
    const { unitId, body, range } = params as {
      unitId: string;
      body: { dataStream: string; textRuns?: { ed: number }[] };
      range: { startOffset: number; endOffset: number };
    };
    if (body.dataStream !== ";" || !editors.has(unitId)) return;
    const text = units.getUnit<DocumentDataModel>(unitId, UniverInstanceType.UNIVER_DOC)?.getBody()?.dataStream.replace(/\r\n$/, "") ?? "";
    const before = text.slice(0, range.startOffset);
    if (range.endOffset === text.length && wouldSeparate(before)) {
      body.dataStream = "; ";
      for (const run of body.textRuns ?? []) run.ed = body.dataStream.length;
    }
  });
}
