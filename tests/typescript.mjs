// What runs without jest's own modules reads TypeScript through Node's loader, once for all files of a worker.
import { register } from "tsx/esm/api";

register();
