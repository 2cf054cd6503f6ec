import type { RiskClass } from "../../core/policy/policy";
import type { Cause, Move } from "../../core/history/snapshots/compare";
import type { ClientThen } from "../../core/history/snapshots/snapshot";
import { formatNumber } from "../../core/cells/formats";
import type { Language } from "../../core/cells/language";
import { textsIn } from "../../core/words/texts/type";
import { ClassMark } from "../class-mark";
import type { OpenPortfolio } from "../portfolio/open-portfolio";
import { insightTexts } from "../words/insight/type";
import { useWorkspace } from "../workspace";
import { ClientLine } from "./client-line";
import { LongList } from "./long-list";

const shownAtFirst = 10;

interface MovesProps {
  readonly title: string;
  readonly moves: readonly Move[];
  readonly portfolio: OpenPortfolio;
}

/** Who changed class, from which to which, and why. */
export function Moves({ title, moves, portfolio }: MovesProps) {
  const { language } = useWorkspace();
  return (
    <section>
      <h3>
        {title} <span class="count">{moves.length}</span>
      </h3>
      <LongList
        items={moves}
        most={shownAtFirst}
        line={({ before, after, causes }) => (
          <ClientLine client={after} portfolio={portfolio}>
            <ClassMark riskClass={before.riskClass as RiskClass} /> → <ClassMark riskClass={after.riskClass as RiskClass} />
            <br />
            {causes.length === 0
              ? insightTexts(language).changes.noCause
              : causes.map((cause) => causeIn(cause, language)).join(textsIn(language).reasons.separator)}
          </ClientLine>
        )}
      />
    </section>
  );
}

function causeIn(cause: Cause, language: Language): string {
  const texts = textsIn(language);
  const words = insightTexts(language).changes;
  switch (cause.kind) {
    case "event":
      return (cause.gained ? words.gained : words.lost)(texts.events[cause.code]);
    case "group": {
      const { from, to } = cause;
      const points = (value: number | null): string => (value === null ? words.unknownPoints : words.points(value));
      // The unit once, beside the last of the figures.
      const before = from !== null && to !== null ? formatNumber(from, language) : points(from);
      return words.group(texts.groups[cause.group], before, points(to));
    }
    case "notch": {
      const signed = (notch: number): string => (notch > 0 ? "+" : "") + formatNumber(notch, language);
      return words.notch(signed(cause.from), signed(cause.to));
    }
    case "policy":
      return words.policy;
  }
}

interface ClientsProps {
  readonly title: string;
  readonly clients: readonly ClientThen[];
  readonly portfolio: OpenPortfolio;
}

/** Clients who came or went. */
export function ClientsThen({ title, clients, portfolio }: ClientsProps) {
  return (
    <section>
      <h3>
        {title} <span class="count">{clients.length}</span>
      </h3>
      <LongList
        items={clients}
        most={shownAtFirst}
        line={(client) => (
          <ClientLine client={client} portfolio={portfolio}>
            <ClassMark riskClass={client.riskClass as RiskClass} />
          </ClientLine>
        )}
      />
    </section>
  );
}
