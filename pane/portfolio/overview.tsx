import { formatDate } from "../../core/cells/formats";
import { NoPortfolio } from "../no-portfolio";
import { Proof } from "../segment/proof";
import { useWorkspace } from "../workspace";
import { Ageing } from "./ageing";
import { ClassDistribution } from "./class-distribution";
import { Collection } from "./collection";
import { Concentration } from "./concentration";
import { DaysSpokenOf } from "./days-spoken-of";
import { ExpectedLoss } from "./expected-loss";
import { Figures } from "./figures";
import { headline } from "./headline";
import { LeftOut } from "./left-out";
import { Matrix } from "./matrix";
import { ParetoChart } from "./pareto-chart";
import { PrintButton } from "./print-button";
import { useClassesBefore } from "./use-classes-before";

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
          {texts.selection.clients(figures.clients)} {figures.asOf !== null && <small>· {formatDate(figures.asOf, language)}</small>}
        </h2>
        <LeftOut portfolio={portfolio} />
        <Figures portfolio={portfolio} />
        <DaysSpokenOf portfolio={portfolio} />
        <div class="headline">
          {headline(figures, language).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <Proof reading={portfolio.segmentation.reading} />
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
