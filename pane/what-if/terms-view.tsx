import { useState } from "preact/hooks";
import { classPolicy, type RiskClass } from "../../core/policy/policy";
import { formatShortest } from "../../core/cells/formats";
import { textsIn } from "../../core/words/texts/type";
import { shorterTerms, type TermsByClass } from "../../core/client/what-if/shorter-terms";
import { exactMoney, shortMoney } from "../amount";
import { ClassMark } from "../class-mark";
import { NumberField } from "../fields/number-field";
import type { OpenPortfolio } from "../portfolio/open-portfolio";
import { insightTexts } from "../words/insight/type";
import { useWorkspace } from "../workspace";

const classes: readonly RiskClass[] = [1, 2, 3, 4, 5, 0];

/** Terms cut by class: the cash that comes in earlier, and the DSO it leaves. */
export function TermsView({ portfolio }: { readonly portfolio: OpenPortfolio }) {
  const { language } = useWorkspace();
  const words = insightTexts(language).whatIf;
  const { policy, clients, figures } = portfolio;
  const [terms, setTerms] = useState<TermsByClass>(
    () => Object.fromEntries(classes.map((riskClass) => [riskClass, classPolicy(policy, riskClass).termsDays])) as unknown as TermsByClass,
  );
  const effect = shorterTerms(clients, policy, terms, figures.dso);
  const days = (value: number): string => words.daysShort(formatShortest(value, language, 0));
  const label = (riskClass: RiskClass): string =>
    riskClass === 0 ? textsIn(language).notRated : `${textsIn(language).resultColumns.riskClass} ${riskClass}`;
  return (
    <section class="stack">
      <h3>{words.terms}</h3>
      <p class="hint">{words.termsHint}</p>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{textsIn(language).resultColumns.riskClass}</th>
            <th scope="col">{words.granted}</th>
            <th scope="col">{words.atMost}</th>
            <th scope="col">{words.freed}</th>
          </tr>
        </thead>
        <tbody>
          {effect.classes
            .filter((own) => own.clients > 0)
            .map((own) => (
              <tr key={own.riskClass}>
                <th scope="row">
                  <ClassMark riskClass={own.riskClass} />
                </th>
                <td>{own.days === null ? "–" : days(own.days)}</td>
                <td>
                  <NumberField
                    quiet
                    label={words.atMostFor(label(own.riskClass))}
                    kind="days"
                    value={terms[own.riskClass]}
                    onValue={(value) => value !== null && setTerms({ ...terms, [own.riskClass]: value })}
                  />
                </td>
                <td title={exactMoney(own.freed, language, figures.currency)}>{shortMoney(own.freed, language, null)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <p role="status">
        {words.freedTotal(shortMoney(effect.freed, language, figures.currency))}{" "}
        {figures.dso !== null && effect.dsoAfter !== null ? words.dso(days(figures.dso), days(effect.dsoAfter)) : words.dsoUnknown}
      </p>
    </section>
  );
}
