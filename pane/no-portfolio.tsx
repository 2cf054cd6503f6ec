import { useWorkspace } from "./workspace";
import { ResumeOffer } from "./segment/resume-offer";

/** What stands in a view that needs a portfolio while none is open: what is to be done first, and the way to it. */
export function NoPortfolio({ text }: { readonly text: string }) {
  const { texts, openPlace } = useWorkspace();
  return (
    <section class="invitation">
      <h2>{texts.shell.noPortfolio}</h2>
      <p>{text}</p>
      <ResumeOffer />
      <div class="stack">
        <button type="button" class="primary" onClick={() => openPlace("segment")}>
          {texts.shell.segmentFirst}
        </button>
      </div>
    </section>
  );
}
