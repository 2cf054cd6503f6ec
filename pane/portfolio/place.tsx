import { useSpeech } from "../context";
import { lazy } from "../lazy";
import type { Section } from "../places";
import { Sections } from "../sections";
import { Overview } from "./overview";

const Changes = lazy(() => import(/* webpackChunkName: "pane-changes" */ "./changes").then((view) => view.Changes));
const Forecast = lazy(() => import(/* webpackChunkName: "pane-forecast" */ "./forecast").then((view) => view.Forecast));
const Months = lazy(() => import(/* webpackChunkName: "pane-months" */ "./months").then((view) => view.Months));
const WhatIf = lazy(() => import(/* webpackChunkName: "pane-what-if" */ "./what-if").then((view) => view.WhatIf));

const views = [
  { id: "overview", View: Overview },
  { id: "forecast", View: Forecast },
  { id: "months", View: Months },
  { id: "changes", View: Changes },
  { id: "whatIf", View: WhatIf },
] as const;

interface Props {
  readonly section: Section | null;
  onSection: (section: Section) => void;
}

/** How we are doing, where the risk is, what changed. */
export function PortfolioPlace({ section, onSection }: Props) {
  const { texts } = useSpeech();
  return <Sections label={texts.portfolio} views={views} section={section} onSection={onSection} />;
}
