import { call, catalogue } from "../../../core/encours";

/** Where one fails, compute it by hand: either the example of the entry or its `compute` is wrong. */
describe.each(catalogue.map((definition) => [definition.name, definition] as const))(
  "%s: the examples of its entry are what it computes",
  (name, definition) => {
    test.each(definition.examples.map((example) => [JSON.stringify(example.args), example] as const))("%s", (_title, example) => {
      const outcome = call(name, example.args, { language: "en" });
      if (example.fault) expect(outcome).toMatchObject({ fault: { code: example.fault } });
      else expect(outcome).toEqual({ value: example.value });
    });
  },
);
