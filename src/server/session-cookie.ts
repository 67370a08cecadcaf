/** The name of the session's cookie: the prefix binds it to this host, HTTPS or loopback, and all paths. */
export const COOKIE = "__Host-s";
