import fc from "fast-check";
import { expect, test } from "vitest";
import { readEvents } from "#web/read-events.ts";

async function eventsOf(chunks: readonly Uint8Array<ArrayBuffer>[]): Promise<string[]> {
  const events: string[] = [];
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  for await (const event of readEvents(body)) events.push(event);
  return events;
}

test("events come whole, however the stream is cut", async () => {
  const bytes = new TextEncoder().encode(
    'data: {"a":"김"}\n\n: a comment\n\nevent: x\ndata: one\ndata: two\n\n',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: bytes.length })), async (cuts) => {
      const edges = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
      const chunks = edges.slice(1).map((end, index) => bytes.slice(edges[index], end));
      expect(await eventsOf(chunks)).toEqual(['{"a":"김"}', "one\ntwo"]);
    }),
  );
});
