/** What Stryker's JSON reporter writes, as far as it is read here. */
export interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

interface Count {
  noticed: number;
  missed: number;
}

const shareOf = ({ noticed, missed }: Count): number => (noticed + missed === 0 ? 100 : (100 * noticed) / (noticed + missed));
const lineOf = (name: string, count: Count): string =>
  `${shareOf(count).toFixed(1).padStart(5)} %  ${String(count.noticed).padStart(5)} of ${String(count.noticed + count.missed).padStart(5)}  ${name}`;

/** The share of planted faults the tests notice, file by file, the lowest first, and over the folder at the end. */
export function scoresOf({ files }: Report, folder: string): { readonly lines: readonly string[]; readonly score: number } {
  const whole: Count = { noticed: 0, missed: 0 };
  const counted = Object.entries(files).map(([name, { mutants }]) => {
    const noticed = mutants.filter(({ status }) => status === "Killed" || status === "Timeout").length;
    const missed = mutants.filter(({ status }) => status === "Survived" || status === "NoCoverage").length;
    whole.noticed += noticed;
    whole.missed += missed;
    return { name, count: { noticed, missed } };
  });
  counted.sort((a, b) => shareOf(a.count) - shareOf(b.count));
  return { lines: [...counted.map(({ name, count }) => lineOf(name, count)), lineOf(folder, whole)], score: shareOf(whole) };
}
