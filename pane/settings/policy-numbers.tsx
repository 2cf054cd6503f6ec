import { classPolicy, type ClassPolicy, type Policy, type RiskClass, type Tier } from "../../core/policy/policy";
import { textsIn } from "../../core/words/texts/type";
import { ClassMark } from "../class-mark";
import { NumberField } from "../fields/number-field";
import { insightTexts } from "../words/insight/type";
import { useSettings, useWorkspace } from "../workspace";
import { useChange } from "./use-change";

const tiers: readonly Tier[] = ["large", "medium", "small"];
const classes: readonly RiskClass[] = [1, 2, 3, 4, 5, 0];
const placeOf = (riskClass: RiskClass): number => (riskClass === 0 ? 5 : riskClass - 1);

/** What a credit report costs, by size of the client. */
export function ReportPrices() {
  const { language } = useWorkspace();
  const { change, failure } = useChange();
  const { policy } = useSettings();
  const words = insightTexts(language).settings;
  return (
    <section>
      <h3>{words.reports}</h3>
      <div class="fields">
        {tiers.map((tier) => (
          <NumberField
            key={tier}
            label={textsIn(language).tiers[tier]}
            kind="amount"
            value={policy.reportCost[tier]}
            onValue={(value) => value !== null && change({ policy: { ...policy, reportCost: { ...policy.reportCost, [tier]: value } } })}
          />
        ))}
      </div>
      <p class="hint">{words.reportsHint}</p>
      {failure !== null && (
        <p class="message danger" role="alert">
          {failure}
        </p>
      )}
    </section>
  );
}

function withApproval(policy: Policy, riskClass: RiskClass, approval: ClassPolicy["approval"]): Policy {
  const at = placeOf(riskClass);
  return { ...policy, classes: policy.classes.map((own, k) => (k === at ? { ...own, approval } : own)) as unknown as Policy["classes"] };
}

/** The highest limit each may approve, by class. */
export function Delegation() {
  const { language } = useWorkspace();
  const { change, failure } = useChange();
  const { policy } = useSettings();
  const words = insightTexts(language).settings;
  const texts = textsIn(language);
  const label = (riskClass: RiskClass): string => (riskClass === 0 ? texts.notRated : `${texts.resultColumns.riskClass} ${riskClass}`);
  return (
    <section>
      <h3>{words.delegation}</h3>
      <p class="hint">{words.delegationHint}</p>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{texts.resultColumns.riskClass}</th>
            <th scope="col">{words.analyst}</th>
            <th scope="col">{words.manager}</th>
          </tr>
        </thead>
        <tbody>
          {classes.map((riskClass) => {
            const { approval } = classPolicy(policy, riskClass);
            return (
              <tr key={riskClass}>
                <th scope="row">
                  <ClassMark riskClass={riskClass} />
                </th>
                {(["analyst", "manager"] as const).map((who) => (
                  <td key={who}>
                    <NumberField
                      quiet
                      label={words.upTo(words[who], label(riskClass))}
                      kind="amount"
                      value={approval[who]}
                      refuse={(value) => {
                        const next = { ...approval, [who]: value };
                        return next.manager < next.analyst ? words.managerLess : null;
                      }}
                      onValue={(value) =>
                        value !== null && change({ policy: withApproval(policy, riskClass, { ...approval, [who]: value }) })
                      }
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {failure !== null && (
        <p class="message danger" role="alert">
          {failure}
        </p>
      )}
    </section>
  );
}
