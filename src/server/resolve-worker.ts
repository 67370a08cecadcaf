import { parentPort } from "node:worker_threads";
import { resolveParties, type ResolveRequest } from "#resolve/resolve-request.ts";

parentPort?.once("message", (request: ResolveRequest) => {
  parentPort?.postMessage(resolveParties(request));
});
