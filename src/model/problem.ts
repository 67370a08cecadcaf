/** Every error a person can meet: its HTTP status and what to do next. `docs/ERRORS.md` lists the same codes. */
export const PROBLEMS = {
  "access/sign-in": { status: 401, hint: "Sign in with the name and passphrase of your account." },
  "access/token-used": {
    status: 401,
    hint: "A link works once: restart for a new first link, or ask a supervisor for a new invitation.",
  },
  "access/wrong-credentials": {
    status: 401,
    hint: "Check all three; a supervisor can invite you again to set a new passphrase.",
  },
  "access/too-many-attempts": { status: 429, hint: "Wait for the time the message names, then try again." },
  "access/too-many-requests": { status: 429, hint: "Wait a second, then go on." },
  "access/weak-passphrase": { status: 422, hint: "Take several words that do not belong together." },
  "access/wrong-code": { status: 422, hint: "Enter the six digits your authenticator shows now." },
  "access/needs-codes": {
    status: 403,
    hint: "Set up one-time codes for your account on the access page.",
  },
  "access/role": { status: 403, hint: "Ask a supervisor to do it, or for the role it takes." },
  "access/confirm": { status: 403, hint: "Enter your passphrase again; it counts for ten minutes." },
  "access/clearance": { status: 403, hint: "Ask a supervisor who is cleared further to do it." },
  "access/unknown-account": { status: 404, hint: "See the accounts on the page of that name." },
  "access/account-exists": { status: 409, hint: "Take another name, or invite the account again." },
  "access/last-supervisor": { status: 409, hint: "Make somebody else a supervisor first." },
  "case/exists": { status: 409, hint: "Take another identifier." },
  "access/foreign-origin": { status: 403, hint: "Use the address that `npm start` printed, in its own tab." },
  "access/unknown-host": { status: 421, hint: "Use exactly the address that `npm start` printed." },
  "request/invalid": { status: 400, hint: "Correct the named field and send the request again." },
  "request/unknown-path": { status: 404, hint: "Start from the address that `npm start` printed." },
  "request/unsupported-type": { status: 415, hint: "Send the content type the route documents." },
  "request/too-large": {
    status: 413,
    hint: "Import a file of this size with the command line: `redthread import FILE`.",
  },
  "case/unknown": {
    status: 404,
    hint: "List the cases, or make this one with `redthread import --case ID --case-title …`.",
  },
  "source/unknown": { status: 404, hint: "List the sources of the case: `redthread sources --case ID`." },
  "source/line-missing": { status: 404, hint: "Lines are counted from 1 to the number the message gives." },
  "entity/unknown": { status: 404, hint: "Search for it by a fragment of its identifier or name." },
  "decision/none": {
    status: 409,
    hint: "List the decisions of the case: it may have been withdrawn already.",
  },
  "decision/contradicts": {
    status: 409,
    hint: "Look at the decisions on these entities and withdraw the one that is wrong.",
  },
  "link/unknown": {
    status: 404,
    hint: "The link may have gone with an undone source: expand its ends again.",
  },
  "cluster/unknown": { status: 404, hint: "The graph has changed since that run: score the case again." },
  "note/unknown": { status: 404, hint: "It may have been taken back: open the entity again." },
  "view/unknown": { status: 404, hint: "It may have been deleted: see the list of views of this case." },
  "view/changed": {
    status: 409,
    hint: "Open the view again to see what was changed, or save yours under another title.",
  },
  "import/unknown": {
    status: 404,
    hint: "See the import history of the case: `redthread sources --case ID`.",
  },
  "import/unreadable": {
    status: 422,
    hint: "State what the message asks for with the option it names, or fix the file.",
  },
  "import/busy": { status: 409, hint: "Wait for the running import of this case to end." },
  "import/cancelled": {
    status: 409,
    hint: "Import the same files again: what was committed stays, and the rest goes on from there.",
  },
  "import/undone": { status: 409, hint: "The source was undone meanwhile: import the file again." },
  "import/other-options": {
    status: 409,
    hint: "State the options of then, or undo the source and import the file anew.",
  },
  "import/stated-otherwise": {
    status: 409,
    hint: "Go on as it began: `redthread import --resume SOURCE`. Or undo the source, and import the file anew.",
  },
  "import/not-unfinished": {
    status: 409,
    hint: "Only an unfinished import can go on; see the state of each: `redthread sources --case ID`.",
  },
  "profile/taken": { status: 409, hint: "Give the profile another name." },
  "profile/unknown": { status: 400, hint: "Use one of the profiles that `redthread import --help` lists." },
  "vault/damaged": {
    status: 500,
    hint: "Restore the vault file from a backup; its name is the SHA-256 it must have.",
  },
  "chart/empty": { status: 422, hint: "Put at least one entity on the stage before making a chart." },
  "chart/unsigned": { status: 422, hint: "Give the directory that `redthread chart --package` wrote." },
  "protection/unknown": { status: 404, hint: "See who asked for what on the page of the person." },
  "protection/same-person": { status: 409, hint: "A supervisor who did not ask for it has to agree." },
  "release/unknown": {
    status: 404,
    hint: "List what was asked for: `redthread release list --case ID`.",
  },
  "release/same-person": { status: 409, hint: "A second person, by another name, has to approve." },
  "run/unknown": { status: 404, hint: "List the runs of the case: `redthread score --case ID --runs`." },
  "score/cancelled": { status: 409, hint: "Score the case again; the runs stored before are all there." },
  "score/empty-set": { status: 422, hint: "Choose entities that have recorded links and are not protected." },
  "export/unknown-format": { status: 422, hint: "Choose one of the formats listed below." },
  "export/too-large": { status: 422, hint: "Export as CSV, or export a view instead of the whole case." },
  "score/no-seeds": { status: 422, hint: "Import a wanted list and a sanctions list, then score again." },
  "score/invalid-parameters": {
    status: 422,
    hint: "Correct the named entries; `src/score/parameters.json` is the published example.",
  },
  "home/unsafe": { status: 500, hint: "Take away other users' rights: `chmod -R go= DIR`." },
  "neo4j/no-java": { status: 500, hint: "Install a JDK 17 and put `java` on the PATH or set JAVA_HOME." },
  "neo4j/no-maven": {
    status: 500,
    hint: "Install Maven (`mvn`): it fetches Neo4j once; later starts need no network.",
  },
  "neo4j/fetch-failed": {
    status: 500,
    hint: "Check the network, proxy and mirror settings of Maven, then start again.",
  },
  "neo4j/jar-differs": {
    status: 500,
    hint: "Delete the named file and start again; if it persists, do not use this mirror.",
  },
  "neo4j/port-in-use": { status: 500, hint: "Stop the program that holds the port, or choose another." },
  "neo4j/home-in-use": {
    status: 500,
    hint: "Another Redthread works on this directory: stop it, or set REDTHREAD_HOME.",
  },
  "neo4j/start-failed": { status: 500, hint: "Read the log file the message names." },
  "neo4j/unsafe-settings": {
    status: 500,
    hint: "Do not use this server: it reads files or addresses named in a query.",
  },
  "neo4j/wrong-password": {
    status: 500,
    hint: "Check the user and the password file that the message names.",
  },
  "neo4j/recovering": {
    status: 503,
    hint: "Wait: the database is started again by itself, which takes up to a minute.",
  },
  "neo4j/unreachable": {
    status: 503,
    hint: "Check that the database runs at the address; it may be recovering for up to a minute.",
  },
  "neo4j/out-of-memory": {
    status: 503,
    hint: "Ask for less at once, or give the database more memory.",
  },
  "neo4j/timed-out": { status: 503, hint: "Ask for less at once, or try again when the database is idle." },
  "neo4j/write-failed": {
    status: 503,
    hint: "Free disk space and restart the database. An import goes on where it was committed.",
  },
  "neo4j/newer-schema": {
    status: 500,
    hint: "Use the newer Redthread that wrote this database, or another REDTHREAD_HOME.",
  },
  "server/unreachable": {
    status: 503,
    hint: "See whether Redthread still runs in its terminal, then try again.",
  },
  "server/needs-tls": {
    status: 500,
    hint: "Give `--certificate` and `--key` of this host; without them Redthread listens on this machine only.",
  },
  "server/port-in-use": { status: 500, hint: "Choose another port with `--port`." },
  "server/not-built": { status: 500, hint: "Run `npm run build` first." },
  "audit/unwritable": {
    status: 503,
    hint: "Free disk space and look at the rights of the directory: nothing is done that cannot be recorded.",
  },
  "audit/busy": {
    status: 503,
    hint: "End the process whose id the named file holds; if there is none, delete the file.",
  },
  "audit/broken": {
    status: 500,
    hint: "See where with `redthread audit verify`; take the log and the vault from a backup.",
  },
  "replay/incomplete": {
    status: 500,
    hint: "The vault or this program is not the one that the named change was made with: use those of then.",
  },
  "backup/damaged": { status: 500, hint: "Take another backup: nothing of this one was put in place." },
  "backup/not-empty": { status: 409, hint: "Restore into a new REDTHREAD_HOME, or give `--replace`." },
  "backup/changing": { status: 503, hint: "Let running imports end, then back up again." },
  "backup/unknown-value": { status: 500, hint: "This is a fault of Redthread: please report it." },
  "usage/invalid": { status: 400, hint: "See `redthread COMMAND --help`." },
  internal: { status: 500, hint: "This is a fault of Redthread. The log has the details; please report it." },
} as const satisfies Record<string, { status: number; hint: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** What a caller sees of a failure; the message says what happened, with the value. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: readonly string[];

  constructor(code: ProblemCode, message: string, details: readonly string[] = [], options?: ErrorOptions) {
    super(message, options);
    this.name = "Problem";
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }

  get hint(): string {
    return PROBLEMS[this.code].hint;
  }

  toJSON(): { error: { code: ProblemCode; message: string; hint: string; details: readonly string[] } } {
    return { error: { code: this.code, message: this.message, hint: this.hint, details: this.details } };
  }
}
