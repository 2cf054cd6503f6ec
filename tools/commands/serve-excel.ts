import { existsSync, readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { createServer } from "node:https";
import os from "node:os";
import path from "node:path";
import sirv from "sirv";
import { dist } from "../build/bundle";
import { localAddress } from "../manifest/text";
import { headersOf } from "../excel/served-headers";

// npm run excel: serves dist/excel at the address of manifest.xml, for a trial on one's own machine.

const folder = path.join(os.homedir(), ".office-addin-dev-certs");
const [key, cert] = ["localhost.key", "localhost.crt"].map((file) => path.join(folder, file)) as [string, string];

if (!existsSync(dist("excel", "taskpane.html"))) {
  console.error("Nothing is built yet: npm run build -- excel");
  process.exitCode = 1;
} else if (!existsSync(key) || !existsSync(cert)) {
  console.error("Excel loads add-ins over https only. Make a certificate for localhost, once: npx office-addin-dev-certs install");
  process.exitCode = 1;
} else {
  // As the add-in's address will have to, so that a trial shows what they forbid.
  const headers = readFileSync(dist("excel", "_headers"), "utf8");
  const setHeaders = (response: ServerResponse, file: string): void => {
    for (const [name, value] of Object.entries(headersOf(headers, file))) response.setHeader(name, value);
  };
  const serve = sirv(dist("excel"), { dev: true, setHeaders });
  createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
    serve(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  }).listen(Number(new URL(localAddress).port), () => {
    console.log(`${localAddress}/taskpane.html — now load manifest.xml into Excel (docs/EXCEL.md). Ctrl+C ends it.`);
  });
}
