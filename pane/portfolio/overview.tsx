import { useEffect, useState } from "preact/hooks";
import { formatDate } from "../../core/text/format";
import { NoPortfolio } from "../no-portfolio";
import { useWorkspace } from "../workspace";
import { Ageing } from "./ageing";
import { ClassDistribution, type ClassesBefore } from "./class-distribution";
import { Collection } from "./collection";
import { Concentration } from "./concentration";
import { ExpectedLoss } from "./expected-loss";
import { Figures } from "./figures";
import { headline } from "./headline";
import { Matrix } from "./matrix";
import { ParetoChart } from "./pareto-chart";
import { PrintButton } from "./print-button";

/** Where the money is, where the risk is, and what it may cost. */
export function Overview() {
  const { language, texts, portfolio } = useWorkspace();
  const before = useClassesBefore();
  if (!portfolio) return <NoPortfolio text={texts.shell.empty.overview} />;
  const { figures, clients } = portfolio;
  return (
    <>
      <section>
        <h2>
          {texts.selection.clients(figures.clients)}
          {figures.asOf !== null && <small> · {formatDate(figures.asOf, language)}</small>}
        </h2>
        <Figures portfolio={figures} />
        <div class="headline">
          {headline(figures, language).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </section>
      <Matrix portfolio={figures} clients={clients} />
      <ClassDistribution figures={figures} before={before} />
      <ParetoChart portfolio={portfolio} />
      <Concentration portfolio={figures} />
      <Ageing portfolio={figures} />
      <Collection portfolio={portfolio} />
      <ExpectedLoss portfolio={portfolio} />
      <PrintButton portfolio={portfolio} before={before} />
    </>
  );
}

/** The classes of the last snapshot before the open portfolio's day; null while there is none. */
function useClassesBefore(): ClassesBefore | null {
  const { portfolio, records } = useWorkspace();
  const [before, setBefore] = useState<ClassesBefore | null>(null);
  const day = portfolio?.asOf ?? null;
  useEffect(() => {
    setBefore(null);
    if (day === null) return;
    let asked = true;
    const look = async (): Promise<void> => {
      const earlier = (await records.lookUpSnapshots()).filter((entry) => entry.day < day);
      const last = earlier[earlier.length - 1];
      if (!last || !asked) return;
      const counts = new Array<number>(6).fill(0);
      for (const { riskClass } of (await records.snapshot(last)).clients) counts[riskClass]!++;
      if (asked) setBefore({ day: last.day, clients: counts });
    };
    void look().catch(() => undefined); // without it, there is just no "before" to show
    return () => void (asked = false);
  }, [day, records]);
  return before;
}
