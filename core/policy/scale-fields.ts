import { both, isNumber, type Field } from "./field";
import type { IndicatorId } from "./policy";

/** The points an indicator's values are worth: value, points, value, points … */
export function scaleField(id: IndicatorId): Field {
  return {
    section: "scales",
    label: both((texts) => texts.indicators[id]),
    read: (policy) => policy.indicators[id].anchors.flat(),
    write: (draft, cells) => {
      let length = cells.length;
      while (length > 0 && cells[length - 1] === null) length--;
      const anchors: [number, number][] = [];
      for (let k = 0; k < length; k += 2) {
        const [value, points] = [cells[k], cells[k + 1]];
        if (!isNumber(value)) return { cell: k, why: "number" };
        if (!isNumber(points) || points < 0 || points > 100) return { cell: k + 1, why: "points" };
        const before = anchors[anchors.length - 1];
        if (before && value <= before[0]) return { cell: k, why: "order" };
        anchors.push([value, points]);
      }
      if (anchors.length < 2) return { cell: 0, why: "number" };
      // A scale that turns round would rate a better client worse, or the other way round for the shipped direction.
      const shipped = draft.indicators[id].anchors;
      const rises = shipped[shipped.length - 1]![1] > shipped[0]![1];
      const turn = anchors.findIndex(([, points], k) => k > 0 && (rises ? points < anchors[k - 1]![1] : points > anchors[k - 1]![1]));
      if (turn > 0) return { cell: turn * 2 + 1, why: "monotone" };
      draft.indicators[id] = { ...draft.indicators[id], anchors };
      return undefined;
    },
  };
}
