/** The `data` of each server-sent event, in order (WHATWG HTML, 9.2.6); other fields and comments are passed over. */
export async function* readEvents(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let pending = "";
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const blocks = (pending + read.value).split(/\r\n\r\n|\n\n|\r\r/);
    pending = blocks.pop() ?? "";
    for (const block of blocks) {
      const text = dataOf(block);
      if (text !== undefined) yield text;
    }
  }
  const last = dataOf(pending);
  if (last !== undefined) yield last;
}

function dataOf(block: string): string | undefined {
  const lines = block.split(/\r\n|\n|\r/).filter((line) => line.startsWith("data:"));
  if (lines.length === 0) return undefined;
  return lines.map((line) => line.slice(line.startsWith("data: ") ? 6 : 5)).join("\n");
}
