import { useSpeech } from "../context";
import { lazy } from "../lazy";
import type { Section } from "../places";
import { Sections } from "../sections";

const Lists = lazy(() => import(/* webpackChunkName: "pane-todo" */ "./lists").then((view) => view.Lists));
const Reports = lazy(() => import(/* webpackChunkName: "pane-todo" */ "./reports").then((view) => view.Reports));
const Sales = lazy(() => import(/* webpackChunkName: "pane-sales" */ "../sales/view").then((view) => view.Sales));
const LegalEvents = lazy(() => import(/* webpackChunkName: "pane-legal-events" */ "../legal-events/view").then((view) => view.LegalEvents));

const views = [
  { id: "lists", View: Lists },
  { id: "reports", View: Reports },
  { id: "sales", View: Sales },
  { id: "legalEvents", View: LegalEvents },
] as const;

interface Props {
  readonly section: Section | null;
  onSection: (section: Section) => void;
}

/** Whom to call, remind, review, hold, order a report on: today. */
export function TodoPlace({ section, onSection }: Props) {
  const { texts } = useSpeech();
  return <Sections label={texts.todo} views={views} section={section} onSection={onSection} />;
}
