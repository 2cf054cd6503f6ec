import { segment } from "../core/encours";
import type { Cell } from "../core/cells/values";
import { defaultPolicy } from "../core/policy/default";
import { blankEntry, type JournalEntry } from "../core/work/journal/entry";
import { wordingIn } from "../core/work/lists/list-sheet";
import { workListIds, workLists } from "../core/work/lists/lists";
import { Situation } from "../core/work/lists/situation";
import { time, type Measure } from "./budgets";
import { seeded } from "./clients";

/** 28 November 2026 */
const asOf = 46_354;
const shownRows = 20;

/** A ledger of a year and a half with its payments, and what a year of follow-up wrote down about its clients. */
function yearOfWork(clients: number): { readonly rows: Cell[][]; readonly entries: JournalEntry[] } {
  const random = seeded(16);
  const rows: Cell[][] = [["Client", "N° client", "N° facture", "Date de facture", "Échéance", "Montant TTC", "Date de règlement"]];
  const entries: JournalEntry[] = [];
  for (let client = 0; client < clients; client++) {
    const [name, id] = [`Société ${client} SARL`, `C${client}`];
    const delay = Math.floor(random() ** 2 * 150) - 10;
    for (let month = 0; month < 18; month++) {
      const issued = asOf - 540 + month * 30 + Math.floor(random() * 28);
      const due = issued + 30;
      const paid = due + delay + Math.floor(random() * 30);
      const number = `F${client}-${month}`;
      rows.push([name, id, number, issued, due, Math.round(20_000 * random() ** 3) + 200, paid <= asOf ? paid : null]);
      const about = { ...blankEntry, clientId: id, client: name, invoice: number };
      if (random() < 0.1) entries.push({ ...about, day: due + 20, kind: "call" });
      if (random() < 0.15) entries.push({ ...about, day: due + 15, kind: "reminder", level: 1 });
      if (random() < 0.03) entries.push({ ...about, day: due + 25, kind: "promise", target: due + 35, amount: 500 });
      if (random() < 0.02) entries.push({ ...about, day: due + 10, kind: "disputeOpened" });
    }
  }
  return { rows, entries: entries.sort((a, b) => a.day - b.day) };
}

/** The lists of a morning, from the segmented clients to the rows the pane shows. */
export function lists(): Measure[] {
  const { rows, entries } = yearOfWork(1_000);
  const { clients } = segment(rows, { asOf });
  const wording = wordingIn("fr", "€");
  const all = time(7, () => {
    const situation = new Situation(clients!, asOf, defaultPolicy, {}, entries);
    return workListIds.map((id) => workLists[id](situation).shown(shownRows, wording));
  });
  return [{ what: "the lists of 1,000 clients, 18,000 invoices, a year of follow-up", measured: all / 1000, budget: 0.3, unit: "s" }];
}
