import { NoPortfolio } from "../no-portfolio";
import { useWorkspace } from "../workspace";

export function Reports() {
  const { texts, portfolio } = useWorkspace();
  return portfolio ? null : <NoPortfolio text={texts.shell.empty.reports} />;
}
