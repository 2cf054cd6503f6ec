import { groupsOf } from "../../client/groups";
import type { RiskClass } from "../../policy/policy";
import { insuredOf } from "./insurer";
import type { Situation } from "./situation";
import { mostPressingFirst, sumOf, type ClientLine, type WorkList } from "./work-list";

/** A group of clients as one debtor; it opens its largest member. */
export interface GroupLine extends ClientLine {
  readonly members: readonly string[];
  readonly exposure: number;
  readonly overdue: number;
  readonly insured: number;
  readonly limit: number | null;
  /** Exposure in parts of the ceiling; null without one. */
  readonly use: number | null;
  readonly excess: number;
  /** The member of the worst class, whose failure the others may follow. */
  readonly weakest: string | null;
}

/** Every group of two clients or more as one debtor: exposure, what is insured, and the ceiling that binds its members together. */
export function groupList(situation: Situation): WorkList<GroupLine> {
  const groups = new Set(groupsOf(situation.clients).values());
  const rows: GroupLine[] = [];
  for (const { name, members, ceiling } of groups) {
    const exposures = members.map((member) => situation.exposure(member));
    const exposure = exposures.reduce((sum, own) => sum + own, 0);
    if (!(exposure > 0)) continue;
    const largest = members[exposures.indexOf(Math.max(...exposures))]!;
    // Whoever is not rated weighs as a client of class 4.
    const worst = [...members].sort(
      (a, b) => situation.weight(b) - situation.weight(a) || situation.exposure(b) - situation.exposure(a),
    )[0]!;
    const riskClass: RiskClass = situation.riskClass(worst);
    rows.push({
      ...situation.line(largest),
      name,
      id: null,
      riskClass,
      members: members.map((member) => situation.clients.names[member]!),
      exposure,
      overdue: sumOf(members, (member) => situation.overdue(member)),
      insured: sumOf(members, (member) => Math.min(situation.exposure(member), insuredOf(situation, member))),
      limit: ceiling,
      use: ceiling !== null && ceiling > 0 ? exposure / ceiling : null,
      excess: ceiling === null ? 0 : Math.max(0, exposure - ceiling),
      weakest: members.some((member) => situation.riskClass(member) !== riskClass) ? situation.clients.names[worst]! : null,
    });
  }
  return {
    id: "groups",
    rows: mostPressingFirst(rows, ({ excess, exposure }) => (excess > 0 ? 1e15 + excess : exposure)),
    amount: sumOf(rows, ({ exposure }) => exposure),
    basis: groups.size > 0 ? "clients" : "nothing",
    lacks: groups.size === 0 ? ["group"] : situation.has("groupCeiling") ? [] : ["groupCeiling"],
    aside: {},
  };
}
