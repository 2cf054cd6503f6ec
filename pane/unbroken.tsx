/** A minus, the sign of a currency and a figure: between the first two a browser may begin a new line. */
const negative = /(\u2212\p{Sc}[\d.,]+)/u;

/** A text whose negative amounts stay on one line each; copied, it is the text as it was. */
export function Unbroken({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(negative).map((part, k) =>
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
