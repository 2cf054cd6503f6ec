import { readdirSync, readFileSync } from "node:fs";
import { palettes, type Palette, type Theme } from "../../pane/palette";

type Triple = readonly [number, number, number];

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const rgb = (hex: string): Triple => [1, 3, 5].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255)) as unknown as Triple;
const luminance = ([r, g, b]: Triple): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (one: string, other: string): number => {
  const [dark, light] = [luminance(rgb(one)), luminance(rgb(other))].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

/** CIE L*a*b* under D65. */
function lab([r, g, b]: Triple): Triple {
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const [x, y, z] = [
    (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047,
    luminance([r, g, b]),
    (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883,
  ];
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))];
}
const distance = (one: Triple, other: Triple): number => Math.hypot(...one.map((part, i) => part - other[i]!));

/** Full dichromacy, after Machado, Oliveira and Fernandes (2009). */
const eyes: Readonly<Record<string, readonly Triple[]>> = {
  "any eye": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  "an eye without red": [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  "an eye without green": [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  "an eye without blue": [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const seen = (hex: string, eye: readonly Triple[]): Triple => {
  const [r, g, b] = rgb(hex);
  return lab(eye.map((row) => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b))) as unknown as Triple);
};

describe.each(Object.entries(palettes) as [Theme, Palette][])("%s", (theme, palette) => {
  const swatches = Object.values(palette);

  test("text holds AA contrast on every class", () => {
    for (const { background, text } of swatches) expect(contrast(background, text)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.entries(eyes))("%s tells all six apart", (_name, eye) => {
    swatches.forEach((one, i) => {
      for (const other of swatches.slice(i + 1))
        expect(distance(seen(one.background, eye), seen(other.background, eye))).toBeGreaterThan(10);
    });
  });

  test("in grey, each class is further from the paper than the one before", () => {
    const lightness = [0, 1, 2, 3, 4, 5].map((riskClass) => lab(rgb(palette[riskClass as keyof Palette].background))[0]);
    const away = theme === "light" ? lightness.map((value) => -value) : lightness;
    away.slice(1).forEach((value, i) => expect(value - away[i]!).toBeGreaterThan(7));
  });

  // On paper the riskiest is the darkest; on a dark ground, where that would be the palest, it is the most colourful.
  if (theme === "dark")
    test("the riskiest class is the strongest colour", () => {
      const strength = [1, 2, 3, 4, 5].map((riskClass) => {
        const [, a, b] = lab(rgb(palette[riskClass as keyof Palette].background));
        return Math.hypot(a, b);
      });
      expect(Math.max(...strength)).toBe(strength[4]);
    });

  test("the style sheet has the same colours", () => {
    const css = readFileSync("pane/style/tokens.css", "utf8");
    const block = theme === "light" ? css.slice(0, css.indexOf("@media")) : css.slice(css.indexOf("@media"));
    const times = theme === "light" ? 1 : 2;
    for (const [riskClass, { background, text }] of Object.entries(palette)) {
      expect(block.split(`--class-${riskClass}: ${background.toLowerCase()};`)).toHaveLength(times + 1);
      expect(block.split(`--class-${riskClass}-text: ${text.toLowerCase()};`)).toHaveLength(times + 1);
    }
  });
});

test("dark changes colours and shadows alone, so that what fits in light fits in dark", () => {
  const said = readdirSync("pane/style").flatMap((name) => {
    const css = readFileSync(`pane/style/${name}`, "utf8");
    const dark = [...css.matchAll(/(?:prefers-color-scheme: dark\) \{\n|\[data-theme="dark"\])[^{]*\{([^}]*)\}/g)];
    return dark.flatMap(([, block]) => block!.split(";").map((line) => line.trim())).filter((line) => line !== "");
  });
  expect(said.length).toBeGreaterThan(50);
  expect(said.filter((line) => !/^(?:color-scheme: dark|--shadow: [^;]+|--[\w-]+: #[0-9a-f]{6})$/.test(line))).toEqual([]);
});
