import { modules } from "./parts";

/** The first script of the sidebar's page: what follows adds its modules here. */
globalThis.encoursParts = modules((script) => {
  const element = document.createElement("script");
  element.textContent = script;
  document.head.append(element);
  element.remove();
});
