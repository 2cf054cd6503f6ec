import { isBlank } from "../../cells/values";
import type { Cells } from "../cells/cells";
import { comparable, totalName } from "./heading-names";
import { nameInHeading } from "./labels";
import { codeOf, type TextRow, type Total } from "./rows";

/** Totals that name their group, `Total ACME`, tell its heading from a note beside it. */
export class TotalledNames {
  readonly trailing: readonly Total[];
  private readonly names: Set<string>;

  constructor(
    private readonly cells: Cells,
    totals: readonly Total[],
  ) {
    this.trailing = totals.filter(({ leads }) => !leads);
    this.names = new Set(this.trailing.flatMap(({ label }) => (label === null ? [] : [totalName(label)])));
  }

  /** Whether a total is called like this row. */
  has(each: TextRow): boolean {
    return this.textsAt(each).some((text) => this.names.has(text));
  }

  /** The rows but for totals of nothing, which state no amount and head nothing. */
  withoutTotalsOfNothing(candidates: readonly TextRow[], kinds: Uint8Array): TextRow[] {
    const texted = new Set(candidates.flatMap((each) => this.textsAt(each)));
    return candidates.filter((each) => {
      const [own] = this.textsAt(each);
      const name = own === undefined ? "" : totalName(own);
      if (name === own || name === "" || !texted.has(name)) return true;
      kinds[each.row] = codeOf.total;
      this.names.add(name);
      return false;
    });
  }

  /** Whether the group that this row would head is named otherwise by its own total. */
  nameOtherwise({ at }: TextRow, column: number, candidates: readonly TextRow[]): boolean {
    const around = this.trailing.filter((total) => total.from <= at && at < total.to && total.label !== null);
    const end = around.reduce<Total | undefined>(
      (least, total) => (least && least.to - least.from <= total.to - total.from ? least : total),
      undefined,
    );
    const name = end && totalName(end.label!);
    return !!name && candidates.some((other) => other.first === column && other.at <= at && this.textsAt(other).includes(name));
  }

  private textsAt({ row }: TextRow): string[] {
    return this.cells.grid[row]!.flatMap((cell) => (typeof cell === "string" && !isBlank(cell) ? [comparable(nameInHeading(cell))] : []));
  }
}
