import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** The addresses (as Linux writes them, in hexadecimal) and ports on which a process listens. */
export function listening(pid: number): { address: string; port: number }[] {
  const sockets = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
      } catch {
        return [];
      }
    }),
  );
  return ["tcp", "tcp6"].flatMap((table) =>
    readFileSync(`/proc/${pid}/net/${table}`, "utf8")
      .split("\n")
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === "0A" && sockets.has(fields[9] ?? ""))
      .map((fields) => {
        const [address = "", port = ""] = (fields[1] ?? "").split(":");
        return { address, port: Number.parseInt(port, 16) };
      }),
  );
}
