import { nameOf } from "./address";
import type { BookSheet } from "./book";
import { Client, type FakeContext } from "./client";
import { FakeEvent } from "./event";
import { OfficeFailure } from "./failure";
import { FakeRange } from "./range";
import { FakeWorksheets } from "./worksheet";

class FakeSetting extends Client<{ readonly value: unknown }> {
  constructor(context: FakeContext, find: () => { readonly value: unknown } | null, orNull = false) {
    super("Setting", context, find, orNull);
  }

  protected override readers(): Record<string, () => unknown> {
    return { value: () => this.target.value };
  }
}

/** The areas of a selection. */
class FakeAreas extends Client<readonly string[]> {
  items: FakeRange[] = [];

  constructor(
    context: FakeContext,
    private readonly at: (index: number) => FakeRange,
  ) {
    super("RangeCollection", context, () => selectedIn(context).map((block) => nameOf({ sheet: activeIn(context), block })));
  }

  protected override readers(): Record<string, () => unknown> {
    return {
      "items/address": () => {
        const addresses = this.target;
        this.context.arrivals.push(() => (this.items = addresses.map((address, i) => this.at(i).holding("address", address))));
        return addresses;
      },
    };
  }

  getItemAt(index: number): FakeRange {
    return this.at(index);
  }
}

const activeIn = (context: FakeContext): BookSheet => context.book.sheet(context.book.active)!;

function selectedIn({ book }: FakeContext): typeof book.selection {
  if (book.chartSelected) throw new OfficeFailure("InvalidSelection");
  return book.selection;
}

/** What Excel's own DATE answers: days counted as the workbook counts them. */
class FakeResult extends Client<{ readonly value: number }> {
  protected override readers(): Record<string, () => unknown> {
    return { value: () => this.target.value, error: () => null };
  }
}

export class FakeWorkbook {
  constructor(private readonly context: FakeContext) {}

  private sheets: FakeWorksheets | undefined;

  get worksheets(): FakeWorksheets {
    return (this.sheets ??= new FakeWorksheets(this.context));
  }

  get functions(): { date: (year: number, month: number, day: number) => FakeResult } {
    const { context } = this;
    context.permit("Workbook", "functions");
    return {
      date: (year, month, day) => {
        context.permit("Functions", "date");
        return new FakeResult("FunctionResult", context, () => ({
          value: Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569 - (context.book.from1904 ? 1462 : 0),
        }));
      },
    };
  }

  getSelectedRange(): FakeRange {
    return new FakeRange(this.context, () => {
      const selected = selectedIn(this.context);
      if (selected.length > 1) throw new OfficeFailure("InvalidSelection", "The current selection is invalid for this operation.");
      return { sheet: activeIn(this.context), block: selected[0]! };
    });
  }

  getSelectedRanges(): { readonly areas: FakeAreas } {
    this.context.permit("Workbook", "getSelectedRanges");
    return {
      areas: new FakeAreas(
        this.context,
        (index) =>
          new FakeRange(this.context, () => {
            const block = selectedIn(this.context)[index];
            return block ? { sheet: activeIn(this.context), block } : null;
          }),
      ),
    };
  }

  getActiveCell(): FakeRange {
    this.context.permit("Workbook", "getActiveCell");
    return new FakeRange(this.context, () => ({
      sheet: activeIn(this.context),
      block: { ...this.context.book.activeCell, rows: 1, columns: 1 },
    }));
  }

  get settings(): { getItemOrNullObject: (key: string) => FakeSetting; add: (key: string, value: unknown) => FakeSetting } {
    const { context } = this;
    context.permit("Workbook", "settings");
    return {
      getItemOrNullObject: (key) =>
        new FakeSetting(context, () => (context.book.settings.has(key) ? { value: context.book.settings.get(key) } : null), true),
      add: (key, value) =>
        new FakeSetting(context, () => {
          context.book.settings.set(key, value);
          return { value };
        }),
    };
  }

  get onSelectionChanged(): FakeEvent {
    return new FakeEvent(this.context, this.context.book.selectionHandlers);
  }
}
