import { serialOf } from "../../core/cells/dates";
import { languageOf } from "../../core/cells/language";
import { loadExample } from "../../pane/example";
import { mountPane } from "../../pane/mount";
import "../../pane/style.css";
import { asking } from "./ask";
import "./parts";
import { googleSheet } from "./sheet";
import { watching } from "./watch";

const element = document.getElementById("encours")!;
let language = languageOf(element.dataset.language);

const ask = asking({ runner: google.script.run, language: () => language });
const watch = watching(() => ask("place", {}), { visible: () => document.visibilityState === "visible" });
encoursParts.from(() => ask("views", {}));
document.addEventListener("visibilitychange", watch.look);
document.documentElement.addEventListener("pointerenter", watch.look);

const sheet = googleSheet(ask, watch, language);
const now = new Date();
document.documentElement.lang = language;
mountPane(element, sheet, {
  language,
  today: serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate()),
  loadExample: () => loadExample(sheet, language),
  onLanguage: (chosen) => {
    language = chosen;
    document.documentElement.lang = chosen;
    void ask("preferLanguage", { language: chosen }).catch(() => undefined); // it holds for this time at least
  },
});
