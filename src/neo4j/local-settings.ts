export type LocalSettings = { home: string; port: number; heapMb: number; pageCacheMb: number };

/** Every setting of the local database, by name. An unknown name stops the server, so a typo cannot pass. */
export function localSettings({ home, port, heapMb, pageCacheMb }: LocalSettings): Record<string, string> {
  return {
    "server.directories.data": `${home}/data`,
    "server.directories.logs": `${home}/logs`,
    "server.directories.import": `${home}/import`,
    "server.default_listen_address": "127.0.0.1",
    "server.bolt.listen_address": `127.0.0.1:${port}`,
    "server.bolt.advertised_address": `127.0.0.1:${port}`,
    "server.bolt.tls_level": "DISABLED",
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "dbms.security.auth_enabled": "true",
    "dbms.usage_report.enabled": "false",
    // without these two, a query can read any file of this machine and call any address
    "dbms.security.allow_csv_import_from_file_urls": "false",
    "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
    // the default of five seconds is paid twice at each stop
    "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
    // two logs of 256 MB would be reserved for an empty database
    "db.tx_log.preallocate": "false",
    "db.tx_log.rotation.size": "32m",
    "server.memory.pagecache.size": `${pageCacheMb}m`,
    // far above an import batch or the pull of a million links, far below what would take the server down
    "db.memory.transaction.max": `${Math.floor(heapMb / 2)}m`,
    "db.transaction.timeout": "60s",
  };
}

/** The text of neo4j.conf. */
export function configText(settings: LocalSettings): string {
  const lines = Object.entries(localSettings(settings)).map(([name, value]) => `${name}=${value}`);
  return `# Written by redthread at each start: changes are lost.\n${lines.join("\n")}\n`;
}
