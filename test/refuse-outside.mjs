// @ts-check
// Loaded into every process of the tests: no connection leaves this machine. What was tried is refused and written down, and
// the run fails by it.
import { appendFileSync } from "node:fs";
import { Socket } from "node:net";

const HERE = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+|(?:.+\.)?localhost)$/;
const connect = Reflect.get(Socket.prototype, "connect");

/** @this {Socket} @param {any[]} given @returns {Socket} */
function connectHere(...given) {
  const first = Array.isArray(given[0]) ? given[0][0] : given[0];
  const host = typeof first === "object" ? (first.host ?? "localhost") : given[1];
  const isHere =
    typeof first === "string" ||
    typeof first?.path === "string" ||
    typeof host !== "string" ||
    HERE.test(host);
  if (isHere) return Reflect.apply(connect, this, given);
  const { REDTHREAD_OUTSIDE: log } = process.env;
  if (log !== undefined) appendFileSync(log, `${host}\n`);
  process.nextTick(() => this.destroy(new Error(`a test may not connect to ${host}`)));
  return this;
}
Socket.prototype.connect = /** @type {any} */ (connectHere);
