import { describe, expect, it } from "vitest";
import { openSharing } from "#server/share-work.ts";

const cancelled = (): Error => new Error("cancelled");

/** Work that ends when it is told to, and counts how often it was begun. */
function heldWork() {
  const ends: ((value: string) => void)[] = [];
  const signals: AbortSignal[] = [];
  const work = ({ onStage, signal }: { onStage: (stage: string) => void; signal: AbortSignal }) => {
    onStage("begun");
    signals.push(signal);
    return new Promise<string>((resolve, reject) => {
      ends.push(resolve);
      signal.addEventListener("abort", () => reject(cancelled()));
    });
  };
  return { work, ends, signals };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("work that several ask for at once", () => {
  it("is done once, and everyone hears the stages and the result", async () => {
    const share = openSharing<string, string>(cancelled);
    const { work, ends } = heldWork();
    const heard: string[] = [];
    const first = share("a", work, { onStage: (stage) => heard.push(`first ${stage}`) });
    await settle();
    const second = share("a", work, { onStage: (stage) => heard.push(`second ${stage}`) });
    expect(ends).toHaveLength(1);
    ends[0]!("done");
    expect(await Promise.all([first, second])).toEqual(["done", "done"]);
    expect(heard).toEqual(["first begun", "second begun"]);
  });

  it("is done anew for another key, and when it has ended", async () => {
    const share = openSharing<string, string>(cancelled);
    const { work, ends } = heldWork();
    const both = [share("a", work, {}), share("b", work, {})];
    await settle();
    expect(ends).toHaveLength(2);
    for (const end of ends) end("done");
    await Promise.all(both);
    const again = share("a", work, {});
    await settle();
    ends[2]!("again");
    expect(await again).toBe("again");
  });

  it("goes on when one gives up, and stops when nobody waits", async () => {
    const share = openSharing<string, string>(cancelled);
    const { work, signals } = heldWork();
    const [one, other] = [new AbortController(), new AbortController()];
    const first = share("a", work, { signal: one.signal });
    const second = share("a", work, { signal: other.signal });
    await settle();
    one.abort();
    await expect(first).rejects.toThrow("cancelled");
    expect(signals[0]!.aborted).toBe(false);
    other.abort();
    await expect(second).rejects.toThrow("cancelled");
    expect(signals[0]!.aborted).toBe(true);
  });

  it("is tried again after it failed, and not begun by one who has given up", async () => {
    const share = openSharing<string, string>(cancelled);
    const fails = share("a", () => Promise.reject(new Error("broken")), {});
    await expect(fails).rejects.toThrow("broken");
    expect(await share("a", () => Promise.resolve("mended"), {})).toBe("mended");
    const gone = share("a", () => Promise.resolve("never"), { signal: AbortSignal.abort() });
    await expect(gone).rejects.toThrow("cancelled");
  });
});
