import { lineCode } from "../structure/rows";
import type { Table } from "../table";

export function askUnclear(table: Table): void {
  const q = table.words.questions;
  const outside = new Set(table.otherAccounts);
  const unclear = table.structure.unclear.filter(({ row }) => !outside.has(row));
  const blanks = unclear.filter(({ why }) => why === "blankClient");
  const orphans = unclear.filter(({ why }) => why === "orphan");
  for (const { row, why } of unclear.filter((each) => each.why !== "nameOnly").slice(0, 20)) {
    const [label, amount, number] = [table.labelOf(row), table.amountOf(row), table.notes.rowNumber(row)];
    if (why === "total")
      table.ask(
        `ROW_${row}`,
        q.total(number, label, amount),
        row,
        null,
        [
          { value: "total", text: q.isTotal, effect: "" },
          { value: "line", text: q.isClient, effect: amount },
        ],
        "total",
      );
    else if (why === "loose" || why === "unnamed") {
      const counted = table.structure.kinds[row] === lineCode;
      table.ask(
        `ROW_${row}`,
        q.loose(number, label, amount),
        row,
        null,
        [
          { value: "line", text: q.isLine, effect: amount },
          { value: "note", text: q.leaveOut, effect: "" },
        ],
        counted ? "line" : "note",
      );
    } else if (why === "note")
      table.ask(
        `NOTE_${row}`,
        q.note(number, label),
        row,
        null,
        [
          { value: "note", text: q.isNote, effect: "" },
          { value: "heading", text: q.isHeading, effect: "" },
        ],
        "note",
      );
  }
  if (blanks.length > 0) {
    const row = blanks[0]!.row;
    const k = table.structure.lines.indexOf(row);
    let name = "";
    for (let j = k - 1; j >= 0 && name === ""; j--) name = table.structure.names?.[j] ?? table.structure.ids?.[j] ?? "";
    const answer = table.ask(
      "BLANK_CLIENT",
      q.blankClient(table.notes.rowNumber(row), blanks.length),
      row,
      table.place("client"),
      [
        { value: "carry", text: q.carry(name), effect: "" },
        { value: "unnamed", text: q.unnamed, effect: "" },
        { value: "out", text: q.leaveOut, effect: "" },
      ],
      "unnamed",
    );
    const rows = new Set(blanks.map((each) => each.row));
    if (answer === "carry") {
      const { names, ids, lines } = table.structure;
      for (let j = 1; j < lines.length; j++)
        if (rows.has(lines[j]!)) {
          names![j] = names![j - 1]!;
          ids![j] = ids![j - 1]!;
        }
    } else if (answer === "out") table.lines = table.lines.filter((r) => !rows.has(r));
  }
  if (unclear.some(({ why }) => why === "sameName")) askSameName(table);
  const nameOnly = unclear.filter(({ why }) => why === "nameOnly").map(({ row }) => row);
  if (nameOnly.length > 0 && table.answers.NAME_ONLY !== "heading") {
    table.nameOnly = nameOnly;
    for (const row of nameOnly) table.structure.kinds[row] = lineCode;
    table.lines = Int32Array.from([...table.lines, ...nameOnly]).sort();
  }
  if (orphans.length > 0) {
    const row = orphans[0]!.row;
    const answer = table.ask(
      "NO_CLIENT",
      q.orphan(table.notes.rowNumber(row), orphans.length),
      row,
      table.place("client"),
      [
        { value: "unnamed", text: q.unnamed, effect: "" },
        { value: "out", text: q.leaveOut, effect: "" },
      ],
      "unnamed",
    );
    if (answer === "out") {
      const rows = new Set(orphans.map((each) => each.row));
      table.lines = table.lines.filter((r) => !rows.has(r));
    }
  }
}

/** A heading that stands below several others, `Kitchen`, may be one client of two salespeople or two jobs of two clients. */
function askSameName(table: Table): void {
  const { names, outer, lines } = table.structure;
  if (!names || !outer) return;
  const first = outer.findIndex((name) => name !== null);
  const name = names[first]!;
  const others = [...new Set(outer.filter((each, k) => each !== null && names[k] === name))];
  const q = table.words.questions;
  const answer = table.ask(
    "SAME_NAME",
    q.sameName(name, others[0]!, others[1]!),
    lines[first]!,
    table.place("client"),
    [
      { value: "one", text: q.oneClient, effect: "" },
      { value: "apart", text: q.apart(`${others[0]!} : ${name}`, `${others[1]!} : ${name}`), effect: "" },
    ],
    "one",
  );
  if (answer === "apart") outer.forEach((each, k) => each !== null && (names[k] = `${each} : ${names[k]!}`));
}
