import { existsSync, readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { createServer } from "node:https";
import os from "node:os";
import path from "node:path";
import sirv from "sirv";
import { dist } from "./build/bundle";
import { localAddress } from "./manifest-text";

// npm run excel: serves dist/excel at the address of manifest.xml, for a trial on one's own machine.

const folder = path.join(os.homedir(), ".office-addin-dev-certs");
const [key, cert] = ["localhost.key", "localhost.crt"].map((file) => path.join(folder, file)) as [string, string];

/** A build is seen at once, but icons must be kept; and Excel on the web reads the list of functions from another address. */
const trialHeaders = (response: ServerResponse): void => {
  response.setHeader("Cache-Control", "no-cache");
  response.setHeader("Access-Control-Allow-Origin", "*");
};

if (!existsSync(dist("excel", "taskpane.html"))) {
  console.error("Nothing is built yet: npm run build -- excel");
  process.exitCode = 1;
} else if (!existsSync(key) || !existsSync(cert)) {
  console.error("Excel loads add-ins over https only. Make a certificate for localhost, once: npx office-addin-dev-certs install");
  process.exitCode = 1;
} else {
  const serve = sirv(dist("excel"), { dev: true, setHeaders: trialHeaders });
  createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
    serve(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  }).listen(Number(new URL(localAddress).port), () => {
    console.log(`${localAddress}/taskpane.html — now load manifest.xml into Excel (docs/EXCEL.md). Ctrl+C ends it.`);
  });
}
