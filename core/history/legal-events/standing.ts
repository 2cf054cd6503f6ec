import { addMonths, type Serial } from "../../cells/dates";
import { legalNature, type LegalNature } from "../../method/identity/legal-natures";
import { statusOfJudgment, type LegalStatus } from "../../method/identity/status-rules";
import { warningEvents } from "../../rating/events";
import type { EventCode } from "../../policy/policy";
import { fold } from "../../cells/fold";
import type { FirmEvents } from "../../rating/firm-events";
import { noticeKey, type Notice } from "./notice";

/** What a notice does to the standing of its firm. */
export type Effect =
  /** A procedure is opened: creditors have to file their claims. */
  | "opens"
  /** The open procedure becomes another. */
  | "changes"
  | "plan"
  | "closes"
  /** Closed, and the debts were not paid: no better than before. */
  | "closesUnpaid"
  | "removes"
  /** After a removal: the firm lives on under another register. */
  | "revives"
  | "warns"
  | "accounts"
  /** An act within the procedure, or a family the official rules leave out. */
  | "nothing"
  /** A nature the official rules do not know: it changes nothing, and a person has to read it. */
  | "unknown";

export interface NoticeRead {
  readonly notice: Notice;
  readonly effect: Effect;
}

/** Where a firm stands by its notices. */
export interface Standing extends FirmEvents {
  readonly siren: string;
  readonly firm: string;
  /** Newest first. */
  readonly history: readonly NoticeRead[];
  /**
   * Publication of the judgment that opened the procedure in force, from which claims are counted; null where none is
   * open, or where the notices begin after its opening.
   */
  readonly opened: Serial | null;
  /** Day of the judgment that put it into liquidation, still open or closed unpaid; null where no notice says it. */
  readonly liquidated: Serial | null;
}

/** How long an event without a procedure holds; the others, as long as any. */
const holdsDays: Readonly<Partial<Record<EventCode, number>>> = { CONCILIATION: 365, DIFFICULTIES: 365 };

/** Beyond this without a new judgment a procedure counts as over: official rule. */
const expiryMonths = 120;
const warningDays = 90;
const accountsDays = 730;

const codes: Readonly<Record<Exclude<LegalStatus, null>, EventCode>> = {
  liquidation_judiciaire: "LIQUIDATION",
  redressement_judiciaire: "REDRESSEMENT",
  sauvegarde: "SAUVEGARDE",
};

/** Simple formalities, misplaced cases and an abolished procedure, which the official rules leave out. */
const leftOut = ["avis de depot", "extrait de jugement", "loi de 1967"];

/** The notices that still hold: what a later one corrects or cancels is gone, and so is the cancellation itself. */
export function inForce(notices: readonly Notice[]): Notice[] {
  const gone = new Set(notices.filter(({ kind }) => kind !== "notice").map(({ previous }) => previous));
  const seen = new Set<string>();
  return notices.filter((notice) => {
    const key = noticeKey(notice);
    const replaced = notice.family !== "register" && notice.id !== "" && gone.has(notice.id);
    if (seen.has(key) || notice.kind === "cancellation" || replaced) return false;
    seen.add(key);
    return true;
  });
}

/** The day a notice counts from: that of the judgment, else of its publication. */
const dayOf = ({ judged, published }: Notice): Serial => judged ?? published ?? 0;

const generic = /^autre (jugement|arret|avis)/;

/** What a judgment does: by its nature where that says enough, by the official rules with its complement, then by that alone. */
function natureOfJudgment({ judgment, nature, complement }: Notice): LegalNature | null {
  const family = fold(judgment);
  if (leftOut.includes(family)) return { effect: "act", event: null };
  const own = generic.test(fold(nature)) ? null : legalNature(nature);
  if (own) return own;
  const status = statusOfJudgment(nature, complement);
  if (status) return { effect: /ouvert|extension|resolution du plan/.test(fold(complement)) ? "opens" : "changes", event: codes[status] };
  const details = legalNature(complement);
  if (details) return details;
  if (family.includes("jugement de cloture")) return { effect: "closes", event: null };
  return status === undefined ? null : { effect: "act", event: null };
}

/** What a notice that is no judgment is about; null where its words say nothing we know. */
const eventIn = ({ nature, complement }: Notice): EventCode | null => legalNature(`${nature} ${complement}`)?.event ?? null;

/** What the notices of a firm add up to, one after the other. */
class CaseFile {
  liquidated: Serial | null = null;
  open: { code: EventCode; opened: Serial | null; last: Serial } | null = null;
  registered: EventCode | null = null;
  removed = false;
  warnings = 0;
  /** Events beside any procedure that still hold. */
  readonly lasting = new Set<EventCode>();
  accounts = false;
  created: Serial | null = null;

  constructor(private readonly asOf: Serial) {}

  take(notice: Notice): Effect {
    this.created ??= notice.created;
    switch (notice.family) {
      case "judgment":
        return this.judge(notice);
      case "removal":
        this.removed = true;
        return "removes";
      case "creation":
      case "registration":
        return this.revives() ? "revives" : "nothing";
      case "modification":
        return this.revives() ? "revives" : this.warns(notice, eventIn(notice) ?? "WATCH");
      case "sale":
        return this.warns(notice, eventIn(notice) ?? "BUSINESS_SALE");
      case "conciliation":
        return this.warns(notice, "CONCILIATION");
      case "accounts":
        this.accounts ||= this.isRecent(notice, accountsDays);
        return "accounts";
      case "register":
        return this.look(notice);
      case "other": {
        const event = eventIn(notice);
        return event === null ? "nothing" : this.warns(notice, event);
      }
    }
  }

  private judge(notice: Notice): Effect {
    const found = natureOfJudgment(notice);
    if (!found) return "unknown";
    const { effect, event } = found;
    const last = dayOf(notice);
    switch (effect) {
      case "closes":
      case "nothing":
        this.open = null;
        this.liquidated = null;
        return "closes";
      case "closesUnpaid":
        this.open = { code: "CLOSED_UNPAID", opened: null, last };
        return "closesUnpaid";
      case "plan":
        this.open = { code: "PLAN_CONTINUATION", opened: null, last };
        this.liquidated = null;
        return "plan";
      case "opens":
        this.open = { code: event!, opened: notice.published, last };
        this.orders(event!, last);
        return "opens";
      case "changes":
        this.open = { code: event!, opened: this.open?.opened ?? null, last };
        this.orders(event!, last);
        return "changes";
      case "warns":
        return this.warns(notice, event!);
      case "act":
        if (this.open) this.open.last = last;
        return "nothing";
    }
  }

  /** The first judgment that orders a liquidation counts; a later one in it changes no deadline. */
  private orders(event: EventCode, day: Serial): void {
    if (event !== "LIQUIDATION") this.liquidated = null;
    else if (day > 0) this.liquidated ??= day;
  }

  private look({ nature }: Notice): Effect {
    if (nature in codes) {
      this.registered = codes[nature as keyof typeof codes];
      return "changes";
    }
    if (nature !== "C") return "nothing";
    this.removed = true;
    return "removes";
  }

  private warns(notice: Notice, event: EventCode): Effect {
    if (event === "RADIATION") {
      this.removed = true;
      return "removes";
    }
    if (warningEvents.includes(event)) {
      if (this.isRecent(notice, warningDays)) {
        this.warnings++;
        this.lasting.add(event);
      }
    } else if (this.isRecent(notice, holdsDays[event] ?? expiryMonths * 30)) this.lasting.add(event);
    return "warns";
  }

  private revives(): boolean {
    const before = this.removed;
    this.removed = false;
    this.lasting.delete("CESSATION");
    return before;
  }

  private isRecent({ published }: Notice, days: number): boolean {
    return published !== null && published > this.asOf - days;
  }

  close(): Pick<Standing, "events" | "settled" | "worse" | "created" | "opened" | "liquidated"> {
    const open = this.open && addMonths(this.open.last, expiryMonths) >= this.asOf ? this.open : null;
    const events: EventCode[] = [];
    if (open) events.push(open.code);
    if (this.registered && this.registered !== open?.code) events.push(this.registered);
    if (this.removed) events.push("RADIATION");
    for (const event of this.lasting) if (!events.includes(event)) events.push(event);
    return {
      events,
      settled: this.accounts ? ["NO_ACCOUNTS_2Y"] : [],
      worse: this.warnings >= 2 ? 1 : 0,
      created: this.created,
      opened: open?.opened ?? null,
      liquidated: open ? this.liquidated : null,
    };
  }
}

/**
 * Reads the notices of one firm in the order of their judgments: the last that gives a status or closes the case
 * prevails, as the official rules have it, save that an act within a procedure (new organs, a list of claims) does not
 * end it here. A reorganisation plan keeps its own floor. Warnings hold for 90 days; two of them make one class worse.
 * Notices published after `asOf` count: a liquidation does not wait for the books to be closed.
 */
export function standingOf(siren: string, notices: readonly Notice[], asOf: Serial): Standing {
  const ordered = inForce(notices).sort(
    (a, b) => dayOf(a) - dayOf(b) || (a.published ?? 0) - (b.published ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  const file = new CaseFile(asOf);
  const history = ordered.map((notice): NoticeRead => ({ notice, effect: file.take(notice) })).reverse();
  return { siren, firm: ordered.reduce((name, { firm }) => firm || name, ""), history, ...file.close() };
}
