import { isWithin, membersOf } from "./api-sets";
import type { Book } from "./book";
import { OfficeFailure } from "./failure";

/** Excel on the web takes and gives no more than this at once. */
export const payloadLimit = 5 * 1024 * 1024;

/** What a request does to the workbook: nothing, something Excel can undo, or something it cannot. */
export type Effect = "reads" | "changes" | "changes for good";

interface Action {
  /** What it adds to the request. */
  readonly weight: number;
  readonly effect: Effect;
  /** Does it, and answers with what it adds to the answer. */
  readonly run: () => number;
}

export interface Traffic {
  /** How often Excel was asked, and the heaviest request and answer. */
  syncs: number;
  request: number;
  response: number;
  /** How often the screen was held still. */
  suspensions: number;
  /** How many steps to undo were opened. */
  steps: number;
  /** Asked at each sync: whether it fails before anything is done, or after it was. */
  fails?: () => "before" | "after" | null;
}

export interface ContextOptions {
  readonly payloadLimit: number;
  /** The newest set of calls this Excel has: "ExcelApi 1.9". */
  readonly api: string;
  /** Whether all it does is one step to undo. */
  readonly merged: boolean;
}

const envelope = 120;
const utf8 = new TextEncoder();
export const weigh = (value: unknown): number => (value === undefined ? 0 : utf8.encode(JSON.stringify(value)).length);

/** An answer of Excel comes in a later turn; a page knows no quicker one than a timer's. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => void (typeof setImmediate === "function" ? setImmediate(resolve) : setTimeout(resolve, 0)));

/** The queue of a request: nothing happens before `sync`, and then everything in the order it was asked for. */
export class FakeContext {
  private actions: Action[] = [];
  private counted = false;
  /** Whether nothing is carried out for want of a step. */
  protected refused = false;
  /** What becomes readable once the answer has arrived. */
  arrivals: (() => void)[] = [];

  constructor(
    readonly book: Book,
    readonly traffic: Traffic,
    private readonly options: ContextOptions,
  ) {}

  /** Queues an action; a number it answers with is what it adds to the answer of Excel. */
  queue(run: () => unknown, weight = 0, effect: Effect = "reads"): void {
    this.actions.push({
      weight: weight + envelope,
      effect,
      run: () => {
        const added = run();
        return typeof added === "number" ? added : 0;
      },
    });
  }

  /** Refuses what came with a later Excel than this one. */
  permit(className: string, member: string): void {
    const set = membersOf(className)?.get(member)?.set;
    if (set !== undefined && !isWithin(set, this.options.api))
      throw new OfficeFailure("ApiNotFound", `${className}.${member} came with ${set}; this is ${this.options.api}.`);
  }

  async sync(): Promise<void> {
    const actions = this.actions;
    this.actions = [];
    await nextTurn();
    this.traffic.syncs++;
    const fails = this.traffic.fails?.() ?? null;
    if (fails === "before") throw new OfficeFailure("GeneralException");
    if (this.refused) throw new OfficeFailure("GeneralException");
    const request = actions.reduce((sum, { weight }) => sum + weight, 0);
    this.traffic.request = Math.max(this.traffic.request, request);
    if (request > this.options.payloadLimit) throw new OfficeFailure("RequestPayloadSizeLimitExceeded");
    let response = 0;
    const arrived: (() => void)[] = [];
    this.arrivals = arrived;
    for (const action of actions) {
      this.remember(action.effect);
      response += action.run();
    }
    if (!this.options.merged) this.counted = false;
    this.traffic.response = Math.max(this.traffic.response, response);
    if (response > this.options.payloadLimit) throw new OfficeFailure("ResponsePayloadSizeLimitExceeded");
    if (fails === "after") throw new OfficeFailure("GeneralException");
    for (const arrive of arrived) arrive();
  }

  /** What the user will find when she presses Ctrl+Z. */
  private remember(effect: Effect): void {
    if (effect === "reads") return;
    if (effect === "changes for good") {
      if (this.options.merged) throw new OfficeFailure("UndoNotSupported");
      this.book.undoSteps = 0;
    } else if (!this.counted) {
      this.book.undoSteps++;
      this.counted = true;
    }
  }
}

/** An object of Excel at a distance: what it stands for is known after `sync`, and only what was loaded can be read. */
export abstract class Client<T> {
  private found: T | null = null;
  private known = false;
  private readonly loaded = new Map<string, unknown>();

  constructor(
    /** The class of Excel's whose place it takes. */
    readonly className: string,
    readonly context: FakeContext,
    find: () => T | null,
    private readonly orNull = false,
  ) {
    context.queue(() => {
      this.found = find();
      this.known = true;
      if (this.found === null && !orNull) throw new OfficeFailure("ItemNotFound");
    });
    const members = membersOf(className);
    for (const property of Object.keys(this.readers())) {
      Object.defineProperty(this, property, {
        get: () => {
          if (!this.loaded.has(property))
            throw new OfficeFailure("PropertyNotLoaded", `The property '${property}' is not available: load it and sync first.`);
          return this.loaded.get(property);
        },
        set: (value: unknown) => {
          const write = this.writers()[property];
          if (!write || members?.get(property)?.kind === "read-only") throw new TypeError(`${property} is read-only.`);
          context.permit(className, property);
          context.queue(() => write(value), weigh(value), this.effects()[property] ?? "changes");
        },
      });
    }
    return new Proxy(this, {
      get: (client, name) => {
        if (typeof name === "string") context.permit(className, name);
        return Reflect.get(client, name) as unknown;
      },
    });
  }

  /** How each property is read from the workbook. */
  protected abstract readers(): Record<string, () => unknown>;
  protected writers(): Record<string, (value: unknown) => void> {
    return {};
  }
  /** What writing a property does to the steps that can be undone, where that is out of the ordinary. */
  protected effects(): Record<string, Effect> {
    return {};
  }

  /** What it stands for, while a request is being carried out. */
  get target(): T {
    if (this.found === null) throw new OfficeFailure(this.known ? "ItemNotFound" : "InvalidObjectPath");
    return this.found;
  }

  get isNullObject(): boolean {
    if (!this.known) throw new OfficeFailure("PropertyNotLoaded", "isNullObject is not available before sync.");
    return this.found === null;
  }

  load(properties: string): this {
    const names = properties.split(",").map((name) => name.trim());
    const readers = this.readers();
    for (const name of names) if (!(name in readers)) throw new OfficeFailure("InvalidArgument", `There is no property ${name} to load.`);
    this.context.queue(() => {
      if (this.found === null && this.orNull) return 0;
      let weight = 0;
      for (const name of names) {
        const value = this.readers()[name]!();
        weight += weigh(value) + name.length + 4;
        this.context.arrivals.push(() => this.loaded.set(name, value));
      }
      return weight;
    }, properties.length);
    return this;
  }

  /** With a property that has arrived along with another object's. */
  holding(property: string, value: unknown): this {
    this.loaded.set(property, value);
    return this;
  }

  untrack(): this {
    return this;
  }
}
