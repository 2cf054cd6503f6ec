import path from "node:path";

/** The value behind an option of the command line. */
export function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** Where the data lies: beside the project, or where `--data` says. None of it is needed to use the product. */
export const dataFolder = path.resolve(option("--data") ?? path.join(import.meta.dirname, "../../shared/data"));
export const inData = (file: string): string => path.join(dataFolder, file);
