import { languageOf } from "../../core/cells/language";
import { templateTitles } from "../../templates/titles";
import { templateIds } from "../../templates/templates";
import { asking } from "../sidebar/ask";
import { build } from "./build";
import "./style.css";
import { gives, words } from "./words";

const page = document.getElementById("encours")!;
const language = languageOf(page.dataset.language);
const say = words[language];
const ask = asking({ runner: google.script.run, language: () => language });

function made<T extends keyof HTMLElementTagNameMap>(tag: T, text = ""): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

document.documentElement.lang = language;
document.title = say.title;
const list = made("ul");
const status = made("p");
status.setAttribute("role", "status");
status.tabIndex = -1;
const progress = made("progress");
progress.hidden = true;
progress.setAttribute("aria-label", say.title);
const buttons: HTMLButtonElement[] = [];

async function start(id: (typeof templateIds)[number], button: HTMLButtonElement): Promise<void> {
  const title = templateTitles[id][language];
  for (const each of buttons) each.disabled = true;
  status.className = "";
  status.textContent = say.building(title);
  progress.value = 0;
  progress.hidden = false;
  status.focus(); // a button that is disabled would lose it to nowhere
  try {
    const sheets = await build(id, language, ask, (share) => (progress.value = share));
    status.textContent = say.built(title, sheets);
  } catch (error) {
    status.className = "failed";
    status.textContent = say.failed(title, (error as Error).message);
  } finally {
    progress.hidden = true;
    for (const each of buttons) each.disabled = false;
    if (document.activeElement === status) button.focus();
  }
}

for (const id of templateIds) {
  const title = templateTitles[id][language];
  const button = made("button", say.build);
  button.type = "button";
  button.setAttribute("aria-label", say.buildOf(title));
  button.addEventListener("click", () => void start(id, button));
  buttons.push(button);
  const item = made("li");
  item.append(made("h2", title), made("p", gives[id][language]), button);
  list.append(item);
}
const foot = made("div");
foot.className = "foot";
foot.append(progress, status);
page.append(made("p", say.intro), list, foot);
