import { parse, type AnyNode, type Property } from "acorn";

const forPeople: ReadonlySet<string> = new Set(["summary", "topic", "source", "reading", "mistake", "examples"]);

const isNode = (value: unknown): value is AnyNode => typeof (value as { type?: unknown } | null)?.type === "string";
const nameOf = ({ key }: Property): string | null => (key.type === "Identifier" ? key.name : null);

/**
 * A module's JavaScript without what `define` is told for people, tests and manuals alone: for bundles that compute but never
 * explain. Google loads Code.js anew for every formula, and the help of a function stands in its declaration already.
 */
export function slimCatalogue(code: string): string {
  const cuts: (readonly [from: number, to: number])[] = [];
  const visit = (node: AnyNode): void => {
    if (node.type === "CallExpression" && node.callee.type === "Identifier" && node.callee.name === "define") {
      const [entry] = node.arguments;
      if (entry?.type === "ObjectExpression") {
        const { properties, end } = entry;
        properties.forEach((property, i) => {
          // From the property to the next one, or to the end of the object.
          if (property.type === "Property" && forPeople.has(nameOf(property) ?? ""))
            cuts.push([property.start, properties[i + 1]?.start ?? end - 1]);
        });
      }
    }
    for (const child of Object.values(node)) {
      for (const each of (Array.isArray(child) ? child : [child]) as unknown[]) if (isNode(each)) visit(each);
    }
  };
  visit(parse(code, { ecmaVersion: "latest", sourceType: "module" }));
  return cuts.reduceRight((text, [from, to]) => text.slice(0, from) + text.slice(to), code);
}
