import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Language } from "../core/cells/language";
import { paneTexts, type PaneTexts } from "./words/pane/type";

/** What every part of the pane needs to speak. */
export interface Speech {
  readonly language: Language;
  readonly texts: PaneTexts;
}

export const SpeechContext = createContext<Speech>({ language: "fr", texts: paneTexts("fr") });

export const useSpeech = (): Speech => useContext(SpeechContext);
