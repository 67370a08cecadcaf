/**
 * A command whose files are closed to other users, with variables added to the inherited environment; the
 * process that is started becomes the command itself, so its id and its standard input are the command's.
 */
export function privateCommand(
  command: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): [string, string[]] {
  const assignments = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  return ["sh", ["-c", 'umask 077 && exec env "$@"', "sh", ...assignments, ...command]];
}
