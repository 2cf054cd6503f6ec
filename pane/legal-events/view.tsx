import { NoPortfolio } from "../no-portfolio";
import { useWorkspace } from "../workspace";

export function LegalEvents() {
  const { texts, portfolio } = useWorkspace();
  return portfolio ? null : <NoPortfolio text={texts.shell.empty.legalEvents} />;
}
