import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { Busboy, type BusboyFileStream } from "@fastify/busboy";
import { Problem } from "#model/problem.ts";
import type { Vault } from "#vault/vault.ts";

const MAX_UPLOAD_BYTES = 2 ** 31;

export type ReceivedFile = { fileName: string; sha256: string; bytes: number };

/**
 * Streams the one file of a multipart request into the vault. Throws `request/invalid` when there is none,
 * `request/unsupported-type` for another body, and `request/too-large` above 2 GiB.
 */
export async function receiveFile(request: IncomingMessage, vault: Vault): Promise<ReceivedFile> {
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) {
    throw new Problem("request/unsupported-type", `A file comes as multipart/form-data, not as "${type}".`);
  }
  const reader = new Busboy({
    headers: headersOf(request.headers),
    limits: { files: 1, fields: 0, fileSize: MAX_UPLOAD_BYTES },
  });
  return new Promise<ReceivedFile>((resolve, reject) => {
    let found = false;
    reader.on("file", (_field, stream, fileName) => {
      found = true;
      keep(stream, fileName, vault).then(resolve, reject);
    });
    reader.on("error", reject);
    reader.on("finish", () => {
      if (!found) reject(new Problem("request/invalid", "The upload holds no file."));
    });
    request.on("aborted", () => reject(new Problem("request/invalid", "The upload was cut off.")));
    request.pipe(reader);
  });
}

async function keep(stream: BusboyFileStream, fileName: string, vault: Vault): Promise<ReceivedFile> {
  const kept = await vault.put(stream);
  if (stream.truncated) throw new Problem("request/too-large", `"${fileName}" is larger than 2 GiB.`);
  return { fileName: fileName === "" ? "unnamed" : fileName.slice(0, 255), ...kept };
}

function headersOf(headers: IncomingHttpHeaders): IncomingHttpHeaders & { "content-type": string } {
  return { ...headers, "content-type": headers["content-type"] ?? "" };
}
