/** The words of signing in, accounts, members and the audit log. */
export const enAccess = {
  "entry.sign-in": "Sign in",
  "entry.sign-in-what":
    "Your account was made by a supervisor. If you have lost your passphrase, a supervisor can invite you again.",
  "entry.sign-in-do": "Sign in",
  "entry.first": "Set up the first account",
  "entry.first-what":
    "This installation has no account yet. The first one is a supervisor's: it can import, look, score, make charts, and let others in.",
  "entry.first-do": "Create the account and sign in",
  "entry.invitation": "You are invited",
  "entry.invitation-what": "Choose the passphrase of your account. This link works once.",
  "entry.invitation-do": "Set the passphrase and sign in",
  "entry.name": "Account name",
  "entry.passphrase": "Passphrase",
  "entry.passphrase-what": "At least 15 characters: several words that do not belong together.",
  "entry.code": "Code",
  "entry.code-what": "Six digits, only if your account uses an authenticator.",
} as const;
