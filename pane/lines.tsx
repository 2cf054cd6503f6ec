/** Labels and values, one a line; what is not known is left out. */
export function Lines({ lines }: { readonly lines: readonly (readonly [label: string, value: string | null])[] }) {
  return (
    <dl class="lines">
      {lines.map(
        ([label, value]) =>
          value !== null && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
