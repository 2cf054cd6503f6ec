// Shows each fault that no test noticed as it is met: a whole folder takes long, and Stryker's own list comes at its end.
const unnoticed = new Set(["Survived", "NoCoverage"]);

class AsMet {
  onMutantTested({ status, fileName, location: { start }, mutatorName, replacement = "" }) {
    if (!unnoticed.has(status)) return;
    const place = `${fileName.replaceAll("\\", "/").replace(/^.*(?=\/core\/)\//, "")}:${start.line}:${start.column + 1}`;
    process.stdout.write(`${place} ${mutatorName} => ${replacement.replace(/\s+/g, " ").slice(0, 120)}\n`);
  }
}

export const strykerPlugins = [{ kind: "Reporter", name: "as-met", injectableClass: AsMet }];
