/** Gives the focus to what the drawing under way shows, before the next key can go elsewhere: drawing is a microtask asked for earlier. */
export function focusOnceDrawn(find: () => Element | null, options: FocusOptions = {}): void {
  queueMicrotask(() => {
    const found = find();
    if (found instanceof HTMLElement && found.isConnected) found.focus(options);
  });
}
