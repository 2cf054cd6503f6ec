import { sirenIn } from "../../reading/rows/client-key";
import { dateOf, type Serial } from "../../cells/dates";
import { keptMarks } from "../../cells/kept-marks";
import { textOf, type Cell, type Grid } from "../../cells/values";
import { noticeKey, type Notice, type NoticeFamily } from "./notice";

const header = [
  "siren",
  "firm",
  "family",
  "kind",
  "published",
  "judged",
  "judgment",
  "nature",
  "complement",
  "court",
  "id",
  "previous",
  "created",
];
const families: readonly NoticeFamily[] = [
  "judgment",
  "removal",
  "sale",
  "creation",
  "registration",
  "modification",
  "accounts",
  "conciliation",
  "other",
  "register",
];
const kinds = ["notice", "correction", "cancellation"] as const;
const most = 5000;

/** What a workbook keeps where there are too many: first what concerns clients or may take back what does, then the newest. */
export function keptNotices(notices: readonly Notice[], clients: ReadonlySet<string>): readonly Notice[] {
  if (notices.length <= most) return notices;
  const concerns = new Map(
    notices.map((notice) => [notice, notice.sirens.length === 0 || notice.sirens.some((siren) => clients.has(siren))]),
  );
  const first = (notice: Notice): number => (concerns.get(notice) ? 1 : 0);
  return [...notices].sort((a, b) => first(b) - first(a) || (b.published ?? 0) - (a.published ?? 0)).slice(0, most);
}

/** Notices as rows of a sheet. */
export function noticeRows(notices: readonly Notice[]): Cell[][] {
  const line = (cells: readonly Cell[]): Cell[] => Array.from({ length: header.length }, (_, k) => cells[k] ?? null);
  return [
    line([keptMarks.notices]),
    line(header),
    ...notices.map((notice) =>
      line([
        notice.sirens.join(" "),
        notice.firm,
        notice.family,
        notice.kind,
        notice.published,
        notice.judged,
        notice.judgment,
        notice.nature,
        notice.complement,
        notice.court,
        notice.id,
        notice.previous,
        notice.created,
      ]),
    ),
  ];
}

/** Notices read back. A row that was broken is left out, counted and told; a sheet of another kind holds none. */
export function noticesFromRows(
  grid: Grid,
  tellBroken: (row: readonly Cell[]) => void = () => undefined,
): { readonly notices: readonly Notice[]; readonly broken: number } {
  if (grid[0]?.[0] !== keptMarks.notices) return { notices: [], broken: 0 };
  const notices: Notice[] = [];
  let broken = 0;
  for (const row of grid.slice(2)) {
    if (row.every((cell) => textOf(cell) === null)) continue;
    const text = (k: number): string => textOf(row[k]) ?? "";
    const day = (k: number): Serial | null => {
      const read = dateOf(row[k]);
      return typeof read === "number" ? read : null;
    };
    const sirens = text(0)
      .split(" ")
      .flatMap((siren) => sirenIn(siren) ?? []);
    const family = families.find((each) => each === text(2));
    const kind = kinds.find((each) => each === text(3));
    const previous = text(11) || null;
    if (!family || !kind || (sirens.length === 0 && previous === null)) {
      broken++;
      tellBroken(row);
    } else
      notices.push({
        sirens,
        firm: text(1),
        family,
        kind,
        published: day(4),
        judged: day(5),
        judgment: text(6),
        nature: text(7),
        complement: text(8),
        court: text(9),
        id: text(10),
        previous,
        created: day(12),
      });
  }
  return { notices, broken };
}

/** Old and new notices together; what comes again replaces what was there. */
export function mergedNotices(before: readonly Notice[], added: readonly Notice[]): readonly Notice[] {
  return [...new Map([...before, ...added].map((notice) => [noticeKey(notice), notice])).values()];
}
