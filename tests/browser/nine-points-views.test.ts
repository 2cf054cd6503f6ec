import { walkThroughNinePoints } from "./nine-points/nine-points";
import { overCells } from "./nine-points/over-cells";
import { crowded, crowdedPortfolio } from "./nine-points/portfolio";
import { openingPanes } from "./pane-page";
import { expectSoundInEveryFrame } from "./sound";

// Asked in every frame (`npm run test:frames`), the rules take some minutes a language.
jest.setTimeout(900_000);

describe("the nine points of the pane’s work over 1,000 clients, with names longer than the pane", () => {
  const openPane = openingPanes();

  test.each(["fr", "en"] as const)("are sound in every view at 300 and 350 px, light and dark, in %s", async (language) => {
    const page = await openPane(overCells(crowded(language), language));
    await walkThroughNinePoints({
      page,
      language,
      portfolio: crowdedPortfolio,
      written: "letters",
      look: () => expectSoundInEveryFrame(page),
    });
  });
});
