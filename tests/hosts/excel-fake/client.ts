import type { Book } from "./book";
import { OfficeFailure } from "./failure";

/** Excel on the web takes and gives no more than this at once. */
export const payloadLimit = 5 * 1024 * 1024;

interface Action {
  /** What it adds to the request. */
  readonly weight: number;
  /** Does it, and answers with what it adds to the answer. */
  readonly run: () => number;
}

const envelope = 120;
const utf8 = new TextEncoder();
export const weigh = (value: unknown): number => (value === undefined ? 0 : utf8.encode(JSON.stringify(value)).length);

/** The queue of a request: nothing happens before `sync`, and then everything in the order it was asked for. */
export class FakeContext {
  private actions: Action[] = [];
  /** How often Excel was asked, and the heaviest request and answer. */
  readonly traffic: { syncs: number; request: number; response: number };

  constructor(
    readonly book: Book,
    traffic: FakeContext["traffic"],
    private readonly limit = payloadLimit,
  ) {
    this.traffic = traffic;
  }

  /** Queues an action; a number it answers with is what it adds to the answer of Excel. */
  queue(run: () => unknown, weight = 0): void {
    this.actions.push({
      weight: weight + envelope,
      run: () => {
        const added = run();
        return typeof added === "number" ? added : 0;
      },
    });
  }

  async sync(): Promise<void> {
    const actions = this.actions;
    this.actions = [];
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.traffic.syncs++;
    const request = actions.reduce((sum, { weight }) => sum + weight, 0);
    this.traffic.request = Math.max(this.traffic.request, request);
    if (request > this.limit) throw new OfficeFailure("RequestPayloadSizeLimitExceeded");
    let response = 0;
    const arrived: (() => void)[] = [];
    this.arrivals = arrived;
    for (const action of actions) response += action.run();
    this.traffic.response = Math.max(this.traffic.response, response);
    if (response > this.limit) throw new OfficeFailure("ResponsePayloadSizeLimitExceeded");
    for (const arrive of arrived) arrive();
  }

  /** What becomes readable once the answer has arrived. */
  arrivals: (() => void)[] = [];
}

/** An object of Excel at a distance: what it stands for is known after `sync`, and only what was loaded can be read. */
export abstract class Client<T> {
  private found: T | null = null;
  private known = false;
  private readonly loaded = new Map<string, unknown>();

  constructor(
    readonly context: FakeContext,
    find: () => T | null,
    private readonly orNull = false,
  ) {
    context.queue(() => {
      this.found = find();
      this.known = true;
      if (this.found === null && !orNull) throw new OfficeFailure("ItemNotFound");
    });
    for (const property of Object.keys(this.readers())) {
      Object.defineProperty(this, property, {
        get: () => {
          if (!this.loaded.has(property))
            throw new OfficeFailure("PropertyNotLoaded", `The property '${property}' is not available: load it and sync first.`);
          return this.loaded.get(property);
        },
        set: (value: unknown) => {
          const write = this.writers()[property];
          if (!write) throw new TypeError(`${property} is read-only.`);
          context.queue(() => write(value), weigh(value));
        },
      });
    }
  }

  /** How each property is read from the workbook. */
  protected abstract readers(): Record<string, () => unknown>;
  protected writers(): Record<string, (value: unknown) => void> {
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
