import type { Language } from "../cells/language";
import { sirenIn } from "../reading/rows/client-key";
import { nameKey } from "../reading/cells/name-key";
import { textsIn } from "../words/texts/type";

/** What one line says of its client; null where it does not. */
export interface ClientMention {
  readonly id: string | null;
  readonly name: string | null;
  /** A SIREN or SIRET as it is written. */
  readonly registered: string | null;
}

/** Whether a registered number is a SIRET: then two establishments of one company are one debtor with two addresses. */
export const isSiret = (registered: string | null): boolean => registered !== null && registered.replace(/\D/g, "").length >= 14;

/** Reads each text once, however many lines repeat it. */
function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) known.set(text, (value = read(text)));
    return value;
  };
}

/**
 * The clients of a ledger, met line by line in the order of the sheet: by number where there is one, else by name, spelled
 * alike or not; where the number is a SIRET, all sites of a SIREN are one debtor. What a mention leads to depends on its own
 * three texts and on those met for the first time before it, so that an engine need only show each of them once.
 */
export class LedgerClients {
  readonly names: string[] = [];
  readonly ids: (string | null)[] = [];
  readonly registered: (string | null)[] = [];
  private readonly byCompany = new Map<string, number>();
  private readonly byNumber = new Map<string, number>();
  private readonly byName = new Map<string, number>();
  private readonly nameKey = remembered(nameKey);
  private readonly firm = remembered((id) => sirenIn(id) ?? id);
  private readonly company = remembered((registered) => sirenIn(registered) ?? "");

  constructor(
    private readonly language: Language,
    /** The clients' numbers are those of a register. */
    private readonly numberedByRegister: boolean,
    private readonly hasSirets: boolean,
  ) {}

  /** The client of a line; the row is what a nameless one is called by. */
  of({ id, name, registered }: ClientMention, row: () => number): number {
    const number = id === null ? null : this.numberedByRegister ? this.firm(id) : id;
    const key = name === null ? null : this.nameKey(name);
    const company = this.hasSirets && registered !== null ? this.company(registered) : "";
    const found =
      (number !== null ? this.byNumber.get(number) : key !== null ? this.byName.get(key) : undefined) ??
      (company === "" ? undefined : this.byCompany.get(company));
    const client = found ?? this.names.length;
    if (found === undefined) {
      this.names.push(name ?? id ?? textsIn(this.language).unnamed(row()));
      this.ids.push(id);
      this.registered.push(registered);
      if (company !== "") this.byCompany.set(company, client);
    } else {
      this.registered[client] ??= registered;
      // Its first line said no more than its number.
      if (name !== null && this.names[client] === this.ids[client]) this.names[client] = name;
    }
    if (number !== null) this.byNumber.set(number, client);
    // A name written beside another client's number does not lead there.
    if (key !== null && (found === undefined || number === null) && !this.byName.has(key)) this.byName.set(key, client);
    return client;
  }
}
