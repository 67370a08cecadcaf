/** The words of the export dialog. */
export const enPages = {
  "export.open": "Export",
  "export.format": "Format",
  "export.what": "What",
  "export.stage": "What is visible on the stage",
  "export.case": "The whole case",
  "export.masked":
    "Victims and possible victims are exported under pseudonyms. Every statement carries its file, hash and lines.",
  "export.save": "Save file",
  "export.saved": "{file} was saved.",
  "export.anx": "i2 Analyst's Notebook (.anx)",
  "export.graphml": "GraphML",
  "export.gexf": "GEXF (Gephi)",
  "export.csv": "CSV",
  "export.xlsx": "Excel (.xlsx)",
  "export.ftm": "FollowTheMoney (Aleph)",
  "export.stix": "STIX 2.1",
  "export.cypher": "Cypher script (Neo4j)",
} as const;
