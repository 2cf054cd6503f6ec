import type { Explanation } from "../../core/client/explanation";
import { insightTexts } from "../words/insight/type";
import { useWorkspace } from "../workspace";

/** Terms, next review, who approves, and what else the client's segment asks for. */
export function Decisions({ client }: { readonly client: Explanation }) {
  const { language } = useWorkspace();
  const words = insightTexts(language).client;
  const rows = [
    [words.terms, client.terms.text],
    [words.review, client.review.text],
    [words.approver, client.approver ?? ""],
    [words.dunning, client.action.dunning],
    [words.report, client.action.report],
    [words.step, client.action.step],
  ] as const;
  return (
    <section>
      <h3>{words.decisions}</h3>
      <div class="facts-table">
        <dl>
          {rows.map(
            ([label, text]) =>
              text !== "" && (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{text}</dd>
                </div>
              ),
          )}
        </dl>
      </div>
      {client.termsStart !== null && <p class="hint">{client.termsStart}</p>}
    </section>
  );
}
