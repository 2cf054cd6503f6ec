const most = 4;

/** The first four of some names; how many more there are stands in place of the others, where they are two at least. */
export const firstFew = (names: readonly string[], others: (more: number) => string): readonly string[] =>
  names.length <= most + 1 ? names : [...names.slice(0, most), others(names.length - most)];
