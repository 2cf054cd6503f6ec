import { useId, useState } from "preact/hooks";
import { fold } from "../../core/cells/fold";
import { largestExposures } from "../../core/client/what-if/failure";
import { Money } from "../money";
import type { OpenPortfolio } from "../portfolio/open-portfolio";
import { insightTexts } from "../words/insight/type";
import { useWorkspace } from "../workspace";

export type Scenario = "largest" | "severalLargest" | "risky" | "chosen";
const scenarios: readonly Scenario[] = ["largest", "severalLargest", "risky", "chosen"];
const offered = 30;

export interface Choice {
  readonly scenario: Scenario;
  readonly many: number;
  readonly chosen: ReadonlySet<number>;
}

/** The clients a choice lets fail, those with the most at stake first. */
export function failingClients({ scenario, many, chosen }: Choice, exposures: Float64Array, { clients }: OpenPortfolio): readonly number[] {
  const all = largestExposures(exposures, exposures.length);
  switch (scenario) {
    case "largest":
      return all.slice(0, 1);
    case "severalLargest":
      return all.slice(0, many);
    case "risky":
      return all.filter((client) => clients.riskClass[client]! >= 4);
    case "chosen":
      return all.filter((client) => chosen.has(client));
  }
}

interface Props {
  readonly choice: Choice;
  readonly exposures: Float64Array;
  readonly portfolio: OpenPortfolio;
  onChoice: (choice: Choice) => void;
}

export function WhoFails({ choice, exposures, portfolio, onChoice }: Props) {
  const { language } = useWorkspace();
  const words = insightTexts(language).whatIf;
  const name = useId();
  return (
    <fieldset class="radios">
      <legend>{words.whoFails}</legend>
      {scenarios.map((scenario) => (
        <div key={scenario} class="radio">
          <label>
            <input type="radio" name={name} checked={choice.scenario === scenario} onChange={() => onChoice({ ...choice, scenario })} />
            {words[scenario]}
          </label>
          {scenario === "severalLargest" && (
            <input
              type="number"
              min={1}
              max={Math.max(1, exposures.length)}
              value={choice.many}
              aria-label={words.howMany}
              onChange={(event) => {
                const many = Math.floor(event.currentTarget.valueAsNumber);
                if (many >= 1) onChoice({ ...choice, scenario, many });
              }}
            />
          )}
        </div>
      ))}
      {choice.scenario === "chosen" && (
        <ChosenClients
          chosen={choice.chosen}
          exposures={exposures}
          portfolio={portfolio}
          onChosen={(chosen) => onChoice({ ...choice, chosen })}
        />
      )}
    </fieldset>
  );
}

interface ChosenProps extends Pick<Props, "exposures" | "portfolio"> {
  readonly chosen: ReadonlySet<number>;
  onChosen: (chosen: ReadonlySet<number>) => void;
}

function ChosenClients({ chosen, exposures, portfolio, onChosen }: ChosenProps) {
  const { language } = useWorkspace();
  const words = insightTexts(language).whatIf;
  const [query, setQuery] = useState("");
  const { names } = portfolio.clients;
  const all = largestExposures(exposures, exposures.length);
  const wanted = fold(query);
  const found = all.filter((client) => fold(names[client]!).includes(wanted));
  const shown = found.slice(0, offered);
  const listed = [...all.filter((client) => chosen.has(client) && !shown.includes(client)), ...shown];
  const toggle = (client: number): void => {
    const next = new Set(chosen);
    if (!next.delete(client)) next.add(client);
    onChosen(next);
  };
  return (
    <div class="chosen">
      <input
        type="search"
        value={query}
        aria-label={words.search}
        placeholder={words.search}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <ul class="ticks">
        {listed.map((client) => (
          <li key={client}>
            <label>
              <input type="checkbox" checked={chosen.has(client)} onChange={() => toggle(client)} />
              <span>{names[client]}</span>
              <Money value={exposures[client]!} currency={portfolio.figures.currency} />
            </label>
          </li>
        ))}
      </ul>
      {found.length > shown.length && <p class="hint">{words.firstShown(shown.length, found.length)}</p>}
    </div>
  );
}
