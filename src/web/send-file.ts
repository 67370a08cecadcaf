import type { z } from "zod";
import { fillPath, type Upload } from "#api/route.ts";
import { Problem } from "#model/problem.ts";
import { checked, problemIn, tokenHeader } from "./call.ts";

/**
 * Sends one file as multipart form data and answers what the route answers; tells the share that is sent, which `fetch`
 * cannot. Throws like `call`, and `import/cancelled` when it is stopped.
 */
export async function sendFile<I extends z.ZodType, O extends z.ZodType>(
  route: Upload<I, O>,
  input: z.input<I>,
  file: File,
  { onSent, signal }: { onSent: (share: number) => void; signal: AbortSignal },
): Promise<z.output<O>> {
  const { path } = fillPath(route.path, input as Record<string, unknown>);
  const form = new FormData();
  form.set("file", file, file.name);
  const response = await new Promise<Response>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(route.method, path);
    for (const [name, value] of Object.entries(tokenHeader())) request.setRequestHeader(name, value);
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      onSent(total === 0 ? 1 : loaded / total),
    );
    request.addEventListener("load", () =>
      resolve(new Response(request.responseText, { status: request.status })),
    );
    request.addEventListener("error", () =>
      reject(new Problem("server/unreachable", `${file.name} was not sent whole: ${path} got no answer.`)),
    );
    request.addEventListener("abort", () =>
      reject(new Problem("import/cancelled", `Sending ${file.name} was stopped.`)),
    );
    signal.addEventListener("abort", () => request.abort());
    request.send(form);
  });
  if (!response.ok) throw await problemIn(response, path);
  return checked(route, route.output, await response.json());
}
