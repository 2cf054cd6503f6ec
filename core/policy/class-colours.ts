import type { RiskClass } from "./policy";

/** The fill of a class and the text that stands on it. */
export interface Swatch {
  readonly background: string;
  readonly text: string;
}

/**
 * Risk classes 1 to 5, and 0 for a client who is not rated, on sheets, in charts and on paper. Lightness moves in one
 * direction, away from the paper as risk grows, so that order survives grey print and every kind of colour blindness; hue
 * goes from cool to warm.
 */
export const classColours: Readonly<Record<RiskClass, Swatch>> = {
  0: { background: "#FFFFFF", text: "#616161" },
  1: { background: "#C5E6EA", text: "#0B3A44" },
  2: { background: "#92C3E6", text: "#0A2F4A" },
  3: { background: "#D59F27", text: "#2E1F00" },
  4: { background: "#B65410", text: "#FFFFFF" },
  5: { background: "#7A1030", text: "#FFFFFF" },
};
