import { useSay } from "#web/use-say.ts";

type Field = { readonly value: string; readonly onChange: (value: string) => void };

/** The passphrase of an account that is there already. */
export function PassphraseField({ label, value, onChange }: Field & { readonly label: string }) {
  return (
    <label>
      {label}
      <input
        required
        type="password"
        autoComplete="current-password"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

/** The first passphrase of an account, or another one, with what it must be like. */
export function NewPassphraseField({ label, value, onChange }: Field & { readonly label: string }) {
  const say = useSay();
  return (
    <label>
      {label}
      <input
        required
        type="password"
        minLength={15}
        maxLength={200}
        autoComplete="new-password"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <small>{say("entry.passphrase-what")}</small>
    </label>
  );
}

/** The one-time code, for accounts that have codes. */
export function CodeField({ value, onChange }: Field) {
  const say = useSay();
  return (
    <label>
      {say("entry.code")}
      <input
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <small>{say("entry.code-what")}</small>
    </label>
  );
}
