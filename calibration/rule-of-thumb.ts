import { defaultPolicy } from "../core/policy/default";
import type { Card } from "./financial-card";

/** What credit controllers commonly go by, three figures counted alike: the card before anything was measured. */
export const rulesOfThumb: Card = new Map([
  [
    "equityRatio",
    {
      weight: 1,
      anchors: [
        [-0.05, 0],
        [0, 20],
        [0.1, 40],
        [0.2, 60],
        [0.35, 80],
        [0.5, 100],
      ],
    },
  ],
  [
    "currentRatio",
    {
      weight: 1,
      anchors: [
        [0.5, 0],
        [0.8, 20],
        [1, 40],
        [1.2, 60],
        [1.5, 80],
        [2, 100],
      ],
    },
  ],
  ["altmanZ2", { weight: 1, anchors: defaultPolicy.indicators.altmanZ2.anchors }],
]);
