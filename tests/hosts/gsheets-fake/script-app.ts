import { strict } from "./strict";

type ScriptApp = GoogleAppsScript.Script.ScriptApp;
type Trigger = GoogleAppsScript.Script.Trigger;
type ClockBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;

export interface KeptTrigger {
  readonly handler: string;
  readonly days: number;
  readonly hour: number;
}

/** ScriptApp, as far as triggers of the clock go. An add-on has them once an hour at most. */
export function scriptApp(kept: KeptTrigger[], authorised: <T>(work: () => T) => T): Partial<ScriptApp> {
  const made = new WeakMap<object, KeptTrigger>();
  const shown = (trigger: KeptTrigger): Trigger => {
    const own = strict<Trigger>("Trigger", { getHandlerFunction: () => trigger.handler });
    made.set(own, trigger);
    return own;
  };
  return {
    getProjectTriggers: () => authorised(() => kept.map(shown)),
    deleteTrigger(trigger) {
      kept.splice(kept.indexOf(made.get(trigger)!), 1);
    },
    newTrigger: (handler) => {
      let [days, hour] = [0, -1];
      const clock: ClockBuilder = strict<ClockBuilder>("ClockTriggerBuilder", {
        everyDays(count) {
          days = count;
          return clock;
        },
        atHour(at) {
          hour = at;
          return clock;
        },
        create: () =>
          authorised(() => {
            if (days < 1 || hour < 0 || hour > 23) throw new Error("A trigger of the clock needs days and an hour.");
            kept.push({ handler, days, hour });
            return shown(kept.at(-1)!);
          }),
      });
      return strict<GoogleAppsScript.Script.TriggerBuilder>("TriggerBuilder", { timeBased: () => clock });
    },
  };
}
