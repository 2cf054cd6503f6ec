import { excelDeclarations } from "./declarations";

/** What Microsoft's own declarations say of a member of a class of Excel's. */
export interface Member {
  readonly kind: "property" | "read-only" | "method";
  /** The requirement set it came with: "ExcelApi 1.9"; undefined for what every Excel has, such as load. */
  readonly set: string | undefined;
  /** The class it is of or answers with, or the name of another type. */
  readonly answers: string | undefined;
}

type Members = ReadonlyMap<string, Member>;

let declarations: string | undefined;
const classes = new Map<string, Members | undefined>();

function textOf(className: string): string | undefined {
  declarations ??= excelDeclarations();
  const start = declarations.indexOf(`\n    class ${className} extends OfficeExtension.ClientObject`);
  return start < 0 ? undefined : declarations.slice(start, declarations.indexOf("\n    }\n", start));
}

/** Reads it line by line: a compiler would take seconds for what stands in one form throughout. */
function parse(text: string): Members {
  const members = new Map<string, Member>();
  let set: string | undefined;
  for (const line of text.split("\n")) {
    const tag = /\[Api set: ([^\]]+)\]/.exec(line)?.[1];
    // "ExcelApi 1.1 for reading visibility; 1.2 for setting it."
    if (tag) set = `${tag.trim().split(" ")[0]} ${(tag.match(/\d+\.\d+/g) ?? ["1.1"]).sort(byVersion).at(-1)}`;
    const member = /^ {8}(readonly )?(\w+)(\(|\??:)(.*)$/.exec(line);
    if (!member) continue;
    const [, readOnly, name, mark, rest] = member;
    const before = members.get(name!);
    members.set(name!, {
      kind: mark === "(" ? "method" : readOnly ? "read-only" : "property",
      set: before?.set !== undefined && (set === undefined || isWithin(before.set, set)) ? before.set : set,
      answers: /(?:^|: ?)\s*(?:Excel\.)?(\w+);\s*$/.exec(rest!)?.[1],
    });
    set = undefined;
  }
  return members;
}

/** The members of a class of Excel's; undefined where it has no such class. */
export function membersOf(className: string): Members | undefined {
  if (!classes.has(className)) {
    const text = textOf(className);
    classes.set(className, text === undefined ? undefined : parse(text));
  }
  return classes.get(className);
}

function byVersion(one: string, other: string): number {
  const [major, minor] = one.split(".").map(Number) as [number, number];
  const [otherMajor, otherMinor] = other.split(".").map(Number) as [number, number];
  return major - otherMajor || minor - otherMinor;
}

/** Whether a requirement set is contained in another of the same name: 1.9 in 1.20. */
export function isWithin(set: string, other: string): boolean {
  const [name, version = "1.1"] = set.split(" ");
  const [otherName, otherVersion = "1.1"] = other.split(" ");
  return name === otherName && byVersion(version, otherVersion) <= 0;
}
