export function watchSelection(changed: () => void): () => void {
  let stopped = false;
  // Excel's handlers take a promise.
  const handler = (): Promise<void> => {
    if (!stopped) changed();
    return Promise.resolve();
  };
  const added = Excel.run(async (context) => {
    const handlers = [context.workbook.onSelectionChanged.add(handler), context.workbook.worksheets.onActivated.add(handler)];
    await context.sync();
    return handlers;
  });
  // Where Excel takes no handler the pane still has its button to look again.
  added.catch(() => undefined);
  return () => {
    stopped = true;
    void added
      .then((handlers) =>
        Excel.run(handlers[0]!.context, async (context) => {
          for (const each of handlers) each.remove();
          await context.sync();
        }),
      )
      .catch(() => undefined);
  };
}
