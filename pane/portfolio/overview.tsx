import { NoPortfolio } from "../no-portfolio";
import { useWorkspace } from "../workspace";
import { Ageing } from "./ageing";
import { Concentration } from "./concentration";
import { Figures } from "./figures";
import { Matrix } from "./matrix";

export function Overview() {
  const { texts, portfolio } = useWorkspace();
  if (!portfolio) return <NoPortfolio text={texts.shell.empty.overview} />;
  return (
    <>
      <Figures portfolio={portfolio.figures} />
      <Matrix portfolio={portfolio.figures} />
      <Concentration portfolio={portfolio.figures} />
      <Ageing portfolio={portfolio.figures} />
    </>
  );
}
