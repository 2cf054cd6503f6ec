import type { RiskClass } from "../core/policy/policy";

/** The fill of a class and the text that stands on it. */
export interface Swatch {
  readonly background: string;
  readonly text: string;
}

export type Theme = "light" | "dark";
export type Palette = Readonly<Record<RiskClass, Swatch>>;

/**
 * Risk classes 1 to 5, and 0 for a client who is not rated. Lightness moves in one direction, away from the paper as
 * risk grows, so that order survives grey print and every kind of colour blindness; hue goes from cool to warm. The light
 * one is also that of sheets, charts and print.
 */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    0: { background: "#FFFFFF", text: "#616161" },
    1: { background: "#C5E6EA", text: "#0B3A44" },
    2: { background: "#92C3E6", text: "#0A2F4A" },
    3: { background: "#D59F27", text: "#2E1F00" },
    4: { background: "#B65410", text: "#FFFFFF" },
    5: { background: "#7A1030", text: "#FFFFFF" },
  },
  dark: {
    0: { background: "#292929", text: "#ADADAD" },
    1: { background: "#16414D", text: "#E3F4F7" },
    2: { background: "#2C67A0", text: "#FFFFFF" },
    3: { background: "#B98312", text: "#1A1100" },
    4: { background: "#F29A55", text: "#2B1200" },
    5: { background: "#FFC4CC", text: "#4A0014" },
  },
};
