import { en } from "../words/texts/en";
import { fold } from "../cells/fold";
import { fr } from "../words/texts/fr";
import type { Cell } from "../cells/values";
import { sections } from "./field";
import type { Anchor, GroupId, IndicatorId } from "./policy";

/**
 * The policy of version 0.1, a weighted mean of groups, as far as the scorecard has nothing in its place. A former sheet
 * or file that holds these numbers unchanged is converted: they were no decision of the team. One that changed them is
 * refused by name, since no strength rates as its weight did.
 */
const weights: Readonly<Record<GroupId, number>> = { payment: 30, bureau: 30, financial: 25, age: 5, sector: 5, events: 5 };
const shares: Readonly<Partial<Record<IndicatorId, number>>> = {
  recentDelay: 1,
  paymentDelay: 1,
  overdueShare: 1,
  shareLate: 1,
  paymentTrend: 0,
  bureauScore: 1,
  allianzGrade: 1,
  cofaceDra: 1,
  altaresScore: 1,
  dnbScore: 1,
  equifaxScore: 1,
  scoreOn20: 1,
  letterRating: 1,
  agencyRating: 1,
  gearing: 15,
  equityRatio: 15,
  currentRatio: 30,
  interestCover: 5,
  quickRatio: 30,
  solvency: 15,
  returnOnAssets: 20,
  operatingMargin: 20,
  cashFlowToDebt: 35,
  debtToEbitda: 35,
  conanHolder: 5,
  altmanZ2: 5,
  age: 1,
  sectorScore: 1,
  legalEvents: 1,
};
const delays: readonly Anchor[] = [
  [-10, 100],
  [5, 80],
  [15, 60],
  [30, 40],
  [60, 20],
  [90, 0],
];
/** Numbers that stand on a line of the scorecard too, with another default. */
const scales: Readonly<Partial<Record<IndicatorId, readonly Anchor[]>>> = {
  recentDelay: delays,
  paymentDelay: delays,
  legalEvents: [
    [1, 100],
    [5, 0],
  ],
};
const halfLife = 90;
const missingScore = 40;
const leastCoverage = 0.25;
const probabilities = [0.003, 0.01, 0.03, 0.1, 0.3, 0.1];
export const formerVersion = "encours-1";

/** A line of the former sheet whose number has another default today, or no line at all. */
export interface FormerLine {
  readonly cells: readonly Cell[];
  readonly retired: boolean;
}

const spoken = [fr, en] as const;
export const lineKey = (section: string, label: string): string => `${fold(section)}|${fold(label)}`;

function formerLines(): ReadonlyMap<string, FormerLine> {
  const lines = new Map<string, FormerLine>();
  const add = (names: readonly (readonly [string, string])[], cells: readonly Cell[], retired: boolean): void => {
    for (const [section, label] of names) lines.set(lineKey(section, label), { cells, retired });
  };
  for (const [group, weight] of Object.entries(weights) as [GroupId, number][])
    add(
      [
        ["Poids", fr.groups[group]],
        ["Weight", en.groups[group]],
      ],
      [weight],
      true,
    );
  for (const [id, share] of Object.entries(shares) as [IndicatorId, number][])
    add(
      [
        ["Poids dans le groupe", fr.indicators[id]],
        ["Weight in its group", en.indicators[id]],
      ],
      [share],
      true,
    );
  for (const [id, anchors] of Object.entries(scales) as [IndicatorId, readonly Anchor[]][])
    add(
      spoken.map((texts, k) => [k === 0 ? sections.scales.fr : sections.scales.en, texts.indicators[id]] as const),
      anchors.flat(),
      false,
    );
  const both = (section: "rules" | "classes", labels: readonly [string, string], cells: readonly Cell[], retired: boolean): void =>
    add(
      [
        [sections[section].fr, labels[0]],
        [sections[section].en, labels[1]],
      ],
      cells,
      retired,
    );
  both("rules", ["Score compté pour ce qui manque", "Score counted for what is missing"], [missingScore], true);
  both("rules", ["Part connue minimale pour noter", "Least known share to be rated"], [leastCoverage], true);
  both("classes", ["Probabilité de défaut à un an", "One-year default probability"], probabilities, true);
  both(
    "rules",
    ["Retard récent : un règlement compte pour moitié après (jours)", "Recent delay: a settlement counts half after (days)"],
    [halfLife],
    false,
  );
  return lines;
}

let ready: ReadonlyMap<string, FormerLine> | undefined;

/** The lines of the former sheet that the scorecard does not take as they are, by `lineKey`. */
export const formerSheetLines = (): ReadonlyMap<string, FormerLine> => (ready ??= formerLines());

/** Place of the first cell that is not the former default's; -1 where all are. */
export const changedCell = (former: readonly Cell[], cells: readonly Cell[]): number =>
  Array.from({ length: Math.max(former.length, cells.length) }, (_, k) => k).findIndex((k) => (former[k] ?? null) !== (cells[k] ?? null));

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * A policy's parts without those of the former rating, where they hold its default numbers; the paths of those that a
 * team had changed. Parts of today's policy are left as they are.
 */
export function withoutFormer(found: Tree): { readonly policy: Tree; readonly changed: readonly string[] } {
  const policy = JSON.parse(JSON.stringify(found)) as Tree;
  const changed: string[] = [];
  let former = false;
  const retire = (holder: Tree, key: string, defaults: unknown, path: string): void => {
    if (!(key in holder)) return;
    former = true;
    if (!same(holder[key], defaults)) changed.push(path + key);
    Reflect.deleteProperty(holder, key);
  };
  if (isTree(policy["weights"])) {
    for (const [group, weight] of Object.entries(weights)) retire(policy["weights"], group, weight, "weights.");
    if (Object.keys(policy["weights"]).length === 0) delete policy["weights"];
  }
  retire(policy, "missingScore", missingScore, "");
  retire(policy, "leastCoverage", leastCoverage, "");
  const classes = policy["classes"];
  if (Array.isArray(classes))
    classes.forEach((own, k) => {
      if (isTree(own)) retire(own, "defaultProbability", probabilities[k], `classes ${k + 1}.`);
    });
  const indicators = isTree(policy["indicators"]) ? policy["indicators"] : {};
  for (const [id, own] of Object.entries(indicators)) {
    if (!isTree(own)) continue;
    if ("insteadOf" in own) former = true;
    delete own["insteadOf"];
    retire(own, "weight", shares[id as IndicatorId], `indicators.${id}.`);
  }
  if (!former) return { policy, changed };
  for (const [id, anchors] of Object.entries(scales)) {
    const own = indicators[id];
    if (isTree(own) && same(own["anchors"], anchors)) delete own["anchors"];
  }
  if (policy["paymentHalfLife"] === halfLife) delete policy["paymentHalfLife"];
  if (policy["version"] === formerVersion) delete policy["version"];
  return { policy, changed };
}
