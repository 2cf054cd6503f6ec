// A webpack loader for bundles that compute but never explain: Google loads Code.js anew for every formula, and the help
// of a function stands in its declaration already. Leaves out what `define` is told for people, tests and manuals alone.
import { parse } from "acorn";

const forPeople = new Set(["summary", "source", "reading", "mistake", "examples"]);

export default function slimCatalogue(code) {
  const cuts = [];
  const visit = (node) => {
    if (node.type === "CallExpression" && node.callee.name === "define" && node.arguments[0]?.type === "ObjectExpression") {
      const { properties } = node.arguments[0];
      properties.forEach((property, i) => {
        // From the property to the next one, or to the end of the object.
        if (forPeople.has(property.key?.name)) cuts.push([property.start, properties[i + 1]?.start ?? node.arguments[0].end - 1]);
      });
    }
    for (const child of Object.values(node)) {
      for (const each of Array.isArray(child) ? child : [child]) if (typeof each?.type === "string") visit(each);
    }
  };
  visit(parse(code, { ecmaVersion: "latest", sourceType: "module" }));
  return cuts.reduceRight((text, [start, end]) => text.slice(0, start) + text.slice(end), code);
}
