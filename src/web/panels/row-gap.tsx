/** The place of the rows of a table that are out of view, so that it scrolls as if they were there. */
export function RowGap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- no control: nothing is in it */}
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  );
}
