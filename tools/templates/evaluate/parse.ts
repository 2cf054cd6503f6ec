import { parts } from "../../../templates/references";

/** A formula taken apart, as far as the templates go: no array constants, no intersections, no unions. */
export type Expression =
  | { readonly kind: "value"; readonly value: number | string | boolean }
  | { readonly kind: "reference"; readonly part: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly (Expression | null)[] }
  | { readonly kind: "operation"; readonly sign: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "minus"; readonly of: Expression };

const levels: readonly (readonly string[])[] = [["=", "<>", "<", "<=", ">", ">="], ["&"], ["+", "-"], ["*", "/"]];

export function parsed(formula: string): Expression {
  const all = (formula.replace(/^=/, "").match(parts) ?? []).filter((part) => part.trim() !== "");
  let at = 0;
  const refuse = (): never => {
    throw new Error(`${formula} is not understood at ${all.slice(at).join("") || "its end"}.`);
  };
  const expect = (sign: string): void => {
    if (all[at++] !== sign) refuse();
  };

  const args = (): (Expression | null)[] => {
    const found: (Expression | null)[] = [];
    expect("(");
    if (all[at] === ")") at++;
    else
      for (;;) {
        found.push(all[at] === "," || all[at] === ")" ? null : level(0));
        if (all[at++] === ")") break;
        if (all[at - 1] !== ",") refuse();
      }
    return found;
  };

  const single = (): Expression => {
    const part = all[at++] ?? refuse();
    if (part === "(") {
      const inner = level(0);
      expect(")");
      return inner;
    }
    if (part === "-") return { kind: "minus", of: single() };
    if (part.startsWith('"')) return { kind: "value", value: part.slice(1, -1).replace(/""/g, '"') };
    if (/^\d/.test(part)) return { kind: "value", value: Number(part) };
    if (part === "TRUE" || part === "FALSE") return { kind: "value", value: part === "TRUE" };
    if (all[at] === "(") return { kind: "call", name: part, args: args() };
    if (/^[\p{L}_$']/u.test(part)) return { kind: "reference", part };
    return refuse();
  };

  function level(depth: number): Expression {
    if (depth === levels.length) return single();
    let left = level(depth + 1);
    while (levels[depth]!.includes(all[at] ?? "")) {
      const sign = all[at++]!;
      left = { kind: "operation", sign, left, right: level(depth + 1) };
    }
    return left;
  }

  const whole = level(0);
  return at === all.length ? whole : refuse();
}
