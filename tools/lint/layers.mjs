// Who may import whom: the rule of the lint that keeps a reader able to stop at any line. Type imports count as well.
import path from "node:path";

/** The layers of core/, each of which sees itself and those named before it. */
export const layers = [
  "cells",
  "words",
  "policy",
  "method",
  "rating",
  "reading",
  "ledger",
  "segment",
  "client",
  "work",
  "history",
  "formulas",
];

/** What lies in core/ itself: the port sees cells only, and the door of the library all of core. */
const rootFiles = new Map([
  ["sheet", 1],
  ["encours", layers.length],
]);

const hosts = ["excel-addin", "gsheets", "workbench"];

/** The top folders each top folder may import from, besides its own. Those not named (tests, bench, calibration) see all. */
const seen = new Map([
  ["core", []],
  ["pane", ["core"]],
  ["templates", ["core"]],
  ["warehouse", ["core"]],
  ["excel-addin", ["core", "pane", "templates"]],
  ["gsheets", ["core", "pane", "templates"]],
  ["workbench", ["core", "pane", "templates"]],
  ["tools", ["core", "pane", "templates", "tests/reading/generator", ...hosts]],
]);

const withoutEnding = (file) => file.replace(/\.(?:tsx?|mjs|js)$/, "");

/** How high a file of core/ stands; its layer sees all that stands lower. */
const heightOf = ([, room, ...below]) => (below.length > 0 ? layers.indexOf(room) : (rootFiles.get(withoutEnding(room)) ?? -1));

/**
 * What is wrong with a file importing another, both given from the project's folder; null where it may.
 *
 * @param {string} from
 * @param {string} to
 */
export function refusal(from, to) {
  const [here, there] = [from.split("/"), to.split("/")];
  const [room, other] = [here[0], there[0]];
  if (room !== other) {
    const allowed = seen.get(room);
    if (allowed && !allowed.some((each) => to.startsWith(`${each}/`))) {
      if (hosts.includes(room) && hosts.includes(other))
        return `A host sees no other host: move what ${room} and ${other} share to pane/ or core/.`;
      return `${room}/ sees ${allowed.length > 0 ? `${allowed.map((each) => `${each}/`).join(", ")} and itself` : "itself alone"}, not ${other}/: hand in what is needed, or move it to where both may see it.`;
    }
  } else if (room === "core") {
    const [height, otherHeight] = [heightOf(here), heightOf(there)];
    if (height < 0) return `core/${here[1]} is no layer: core/ holds ${layers.join(", ")} (tools/lint/layers.mjs).`;
    if (otherHeight < 0) return `core/${there[1]} is no layer: core/ holds ${layers.join(", ")} (tools/lint/layers.mjs).`;
    if (otherHeight > height)
      return `core/${here[1]} comes before core/${there[1]} and sees nothing of it, types included: move what both need to ${layers[Math.min(height, layers.length - 1)]}/ or an earlier layer (${layers.join(", ")}).`;
  }
  // A file in a topic's folder is an entry or serves one; the mechanism itself lies in formulas/ and is open to all.
  const isEntry = to.startsWith("core/formulas/") && there.length > 3;
  if (isEntry && !to.startsWith(`${here.slice(0, 2).join("/")}/`) && seen.has(room) && room !== "tools")
    return `${to} is an entry of the catalogue: use call(), or move its arithmetic with its guards to core/method/ and call it from both.`;
  return null;
}

/** @type {import("eslint").Rule.RuleModule} */
const rule = {
  meta: { type: "problem", schema: [], messages: { refused: "{{ refusal }}" } },
  create(context) {
    const root = context.cwd;
    const from = path.relative(root, context.filename).split(path.sep).join("/");
    const check = (source) => {
      if (typeof source?.value !== "string" || !source.value.startsWith(".")) return;
      const to = path.posix.join(path.posix.dirname(from), source.value);
      const found = refusal(from, to);
      if (found) context.report({ node: source, messageId: "refused", data: { refusal: found } });
    };
    return {
      ImportDeclaration: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => check(source),
      // import("…").Type
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
    };
  },
};

export default { rules: { layers: rule } };
