import { piecesOf } from "#web/words/hidden-characters.ts";

/**
 * A value of a source, kept apart from the text round it (`<bdi>`), with every hidden character shown as a mark. `raw`
 * is what the source wrote, on hover.
 */
export function Value({
  text,
  raw,
  mono = false,
}: {
  text: string;
  raw?: string | undefined;
  mono?: boolean;
}) {
  const pieces = piecesOf(text);
  return (
    <bdi className={mono ? "value mono" : "value"} title={raw}>
      {pieces.map((piece, index) =>
        "text" in piece ? (
          piece.text
        ) : (
          <span className="hidden-character" key={index} title={`U+${hex(piece.hidden)} ${piece.code}`}>
            {piece.code}
          </span>
        ),
      )}
    </bdi>
  );
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
