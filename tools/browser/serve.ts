import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";

export interface Served {
  readonly address: string;
  readonly server: Server;
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });

/** Serves a folder to this computer alone, at the port asked for or the next free one; 0 takes any. */
export async function serve(folder: string, port: number): Promise<Served> {
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
  for (let tried = port; ; tried++) {
    try {
      await listen(server, tried);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || tried > port + 100) throw error;
    }
  }
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}
