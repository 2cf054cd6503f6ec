/** One module of the pane: fills in what it exports, with what it needs now and what it asks for later. */
export type Part = (module: { exports: object }, need: (name: string) => object, later: (name: string) => Promise<object>) => void;

/** The pane's modules, of which the page holds those of its first view; the spreadsheet's script gives the others when asked. */
export interface Parts {
  add: (parts: Readonly<Record<string, Part>>) => void;
  need: (name: string) => object;
  /** Asks for the others once, for whichever is needed first; again after a failure. */
  later: (name: string) => Promise<object>;
  /** Where the others come from: a page as it is kept, a script alone. */
  from: (ask: () => Promise<string>) => void;
}

declare global {
  /** Called so by the page and by the script with the other modules (tools/build/gsheets.ts). */
  var encoursParts: Parts;
}

/** `run` runs a script in the page. */
export function modules(run: (script: string) => void): Parts {
  const parts = new Map<string, Part>();
  const made = new Map<string, { exports: object }>();
  let ask: () => Promise<string> = () => Promise.reject(new Error("Nobody to ask for the rest of the pane."));
  let rest: Promise<void> | null = null;

  const need = (name: string): object => {
    const known = made.get(name);
    if (known) return known.exports;
    const module = { exports: {} };
    made.set(name, module);
    parts.get(name)!(module, need, later);
    return module.exports;
  };
  const later = async (name: string): Promise<object> => {
    if (!parts.has(name)) {
      rest ??= ask().then((page) => {
        run(page.replace(/^\s*<[^>]*>|<\/[^>]*>\s*$/g, ""));
      });
      try {
        await rest;
        if (!parts.has(name)) throw new Error(`No part ${name} in the rest of the pane.`);
      } catch (error) {
        rest = null;
        throw error;
      }
    }
    return need(name);
  };
  return {
    add: (more) => {
      for (const [name, part] of Object.entries(more)) parts.set(name, part);
    },
    need,
    later,
    from: (asked) => {
      ask = asked;
    },
  };
}
