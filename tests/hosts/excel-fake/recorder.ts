import { membersOf } from "./api-sets";
import { Client, weigh, type FakeContext } from "./client";

/** What was set and called on an object, in order: "format.font.bold" true, "series.getItemAt(0).name" "Solde". */
export type Note = (path: string, value: unknown) => void;

/**
 * Stands for any object of Excel's that is only written: takes what Microsoft's declarations say it takes, with the calls
 * of this Excel's version, and notes it when the request is carried out.
 */
export function recorder(className: string, context: FakeContext, note: Note, path = ""): object {
  const members = membersOf(className);
  if (!members) throw new TypeError(`@types/office-js knows no class ${className}.`);
  const memberOf = (name: string): NonNullable<ReturnType<typeof members.get>> => {
    const member = members.get(name);
    if (!member) throw new TypeError(`${className} has no ${name}.`);
    context.permit(className, name);
    return member;
  };
  return new Proxy(
    {},
    {
      get: (_, property) => {
        const name = String(property);
        const { kind, answers } = memberOf(name);
        if (kind !== "method") {
          if (!answers || !membersOf(answers)) throw new TypeError(`${className}.${name} was not loaded.`);
          return recorder(answers, context, note, `${path}${name}.`);
        }
        return (...args: readonly unknown[]) => {
          const shown = args.map((argument) => (argument instanceof Client ? "…" : JSON.stringify(argument))).join(",");
          if (answers && membersOf(answers)) return recorder(answers, context, note, `${path}${name}(${shown}).`);
          context.queue(() => note(path + name, args.length === 1 ? args[0] : args), 40 + shown.length, "changes");
          return undefined;
        };
      },
      set: (_, property, value) => {
        const name = String(property);
        if (memberOf(name).kind !== "property") throw new TypeError(`${className}.${name} is read-only.`);
        context.queue(() => note(path + name, value), 40 + weigh(value), "changes");
        return true;
      },
    },
  );
}
