import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { isWithin } from "../hosts/excel-fake/api-sets";

/* The manifest asks for no more of Excel than the add-in calls, and for no less; what came later is asked for at run time. */

const root = path.resolve(import.meta.dirname, "../..");
const folder = path.join(root, "excel-addin");
const asked = new Map(
  [...readFileSync(path.join(root, "manifest.xml"), "utf8").matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map((found) => [
    found[1]!,
    `${found[1]} ${found[2]}`,
  ]),
);

interface Call {
  readonly member: string;
  readonly set: string;
  /** The file it stands in, read as a whole: a later set must be asked for there. */
  readonly file: string;
}

/** "[Api set: ExcelApi 1.9]" above a declaration of Microsoft's; of some only the setting is of a later version. */
function setOf(declaration: ts.Declaration): string | undefined {
  const source = declaration.getSourceFile().text;
  const tag = /\[Api set: (\w+) ([^\]]*)\]/.exec(source.slice(declaration.getFullStart(), declaration.getStart()));
  const versions = tag?.[2]!.match(/\d+\.\d+/g) ?? [];
  return tag
    ? `${tag[1]} ${versions.reduce((last, version) => (isWithin(`x ${last}`, `x ${version}`) ? version : last), "1.1")}`
    : undefined;
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2022.d.ts"],
  types: ["office-js", "custom-functions-runtime"],
  typeRoots: [path.join(root, "node_modules/@types")],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Microsoft's declarations without Word, Outlook and the others, which take the compiler longer than all the rest. */
function withoutOtherHosts(): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  host.readFile = (name) => {
    const text = readFile(name);
    if (!text || !/@types\/office-js\/index\.d\.ts$/.test(name)) return text;
    return (
      text.slice(0, text.indexOf("Begin Exchange APIs")) +
      "\n//" +
      text.slice(text.indexOf("Begin OfficeExtension runtime"), text.indexOf("End Excel APIs"))
    );
  };
  host.getSourceFile = (name, version) => {
    const text = host.readFile(name);
    return text === undefined ? undefined : ts.createSourceFile(name, text, version);
  };
  return host;
}

/** Every member of Excel's that the add-in's source names, with the set it came with. */
function calls(): Call[] {
  const files = readdirSync(folder).filter(
    (name) =>
      /(?<!\.d)\.ts$/.test(name) &&
      /\bExcel\b|\btalk\(/.test(readFileSync(path.join(folder, name), "utf8").replace(/\/\*[^]*?\*\/|\/\/.*/g, "")),
  );
  const program = ts.createProgram(
    files.map((name) => path.join(folder, name)),
    options,
    withoutOtherHosts(),
  );
  const checker = program.getTypeChecker();
  const found: Call[] = [];
  for (const name of files) {
    const source = program.getSourceFile(path.join(folder, name))!;
    const look = (symbol: ts.Symbol | undefined): void => {
      for (const declaration of symbol?.declarations ?? []) {
        if (!declaration.getSourceFile().fileName.includes("@types/office-js")) continue;
        const set = setOf(declaration);
        if (set) found.push({ member: symbol!.name, set, file: source.text });
      }
    };
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) look(checker.getSymbolAtLocation(node.name));
      // { mergeUndoGroup: true }, and const { areas } = …
      if (ts.isObjectLiteralExpression(node)) {
        const type = checker.getContextualType(node);
        for (const property of node.properties)
          if (property.name && ts.isIdentifier(property.name)) look(type?.getProperty(property.name.text));
      }
      if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
        const key = node.propertyName ?? node.name;
        if (ts.isIdentifier(key)) look(checker.getTypeAtLocation(node.parent).getProperty(key.text));
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

const all = calls();

test("the calls are found, of every file of the port", () => {
  const members = all.map(({ member }) => member);
  for (const member of [
    "getSelectedRanges",
    "areas",
    "getRowProperties",
    "rowHidden",
    "setPrintTitleRows",
    "mergeUndoGroup",
    "control",
    "setXAxisValues",
  ])
    expect(members).toContain(member);
});

test("what came after the version the manifest asks for is asked for where it is called", () => {
  const later = all.filter(({ set }) => set.startsWith("ExcelApi ") && !isWithin(set, asked.get("ExcelApi")!));
  expect(later.length).toBeGreaterThan(0);
  for (const { member, set, file } of later) {
    const [name, version] = set.split(" ");
    expect([member, file.includes(`hasSet("${name}", "${version}")`)]).toEqual([member, true]);
  }
});

test("no set is called that not every Excel of the manifest has at all", () => {
  expect([...new Set(all.map(({ set }) => set.split(" ")[0]))].filter((name) => name !== "ExcelApi")).toEqual([]);
});

test("the manifest asks for no later version than is called", () => {
  const needed = all.filter(({ set }) => set.startsWith("ExcelApi ") && isWithin(set, asked.get("ExcelApi")!));
  expect(needed.some(({ set }) => set === asked.get("ExcelApi"))).toBe(true);
});

test("functions and pane share a runtime, and the manifest says so", () => {
  expect(asked.get("SharedRuntime")).toBe("SharedRuntime 1.1");
});
