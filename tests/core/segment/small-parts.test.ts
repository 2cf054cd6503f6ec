import { ranked } from "../../../core/method/portfolio/pareto";
import { defaultPolicy } from "../../../core/policy/default";
import { FirstSeen } from "../../../core/segment/first-seen";
import { tierNames, tiersOf } from "../../../core/segment/tiers";

test("a text is found where it first stood, told apart from those with its hash and from its neighbours in the table", () => {
  // "Aa" and "BB" have one hash, and so have all texts made of them.
  const alike = ["AaAa", "BBBB", "AaBB", "BBAa"];
  const texts = [...alike, "", "x", ...alike, "", "y", ...Array.from({ length: 300 }, (_, k) => `Client ${k % 150}`)];
  const seen = new FirstSeen(texts, texts.length);
  const found = texts.map((_, i) => seen.before(i));
  expect(found).toEqual(texts.map((text, i) => (texts.indexOf(text) === i ? -1 : texts.indexOf(text))));
});

test("large are those who make 80 % or are a tenth alone, small those behind 95 % who owe less than the small amount", () => {
  const tiers = (sizes: readonly number[], change: Partial<typeof defaultPolicy> = {}): readonly string[] => {
    const size = Float64Array.from(sizes);
    return [
      ...tiersOf(size, ranked(size), {
        ...defaultPolicy,
        largeCumulatedShare: 0.8,
        smallFromShare: 0.95,
        largeOwnShare: 0.1,
        smallBelow: 50,
        ...change,
      }),
    ].map((place) => tierNames[place]!);
  };
  expect(tiers([800, 100, 60, 40])).toEqual(["large", "large", "medium", "small"]);
  expect(tiers([800, 99, 61, 40])).toEqual(["large", "medium", "medium", "small"]);
  expect(tiers([800, 99, 61, 40], { smallBelow: 40 })).toEqual(["large", "medium", "medium", "medium"]);
  expect(tiers([NaN, NaN])).toEqual(["medium", "medium"]);
  expect(tiers([NaN, 100])).toEqual(["small", "large"]);
  expect(tiers([1000, 0, -500])).toEqual(["large", "small", "small"]);
  expect(tiers([0, -5])).toEqual(["small", "small"]);
});
