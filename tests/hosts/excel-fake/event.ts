import type { FakeContext } from "./client";

export class FakeEvent {
  constructor(
    private readonly context: FakeContext,
    private readonly handlers: Set<() => Promise<unknown>>,
  ) {}

  add(handler: () => Promise<unknown>): { readonly context: FakeContext; remove: () => void } {
    const { context, handlers } = this;
    context.queue(() => {
      handlers.add(handler);
    });
    return {
      context,
      remove: () => {
        context.queue(() => {
          handlers.delete(handler);
        });
      },
    };
  }
}
