/** A minus, the sign of a currency and a figure, or the number of an article of law: within them a browser may begin a new line. */
const whole = /(\u2212\p{Sc}[\d.,]+|\b[LRD]\d+(?:-\d+)+)/u;

/** A text whose negative amounts and articles stay on one line each; copied, it is the text as it was. */
export function Unbroken({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(whole).map((part, k) =>
        k % 2 === 0 ? (
          part
        ) : (
          <span key={k} class="unbroken">
            {part}
          </span>
        ),
      )}
    </>
  );
}
