import { Model, defaultModel } from "@alephdata/followthemoney";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import fc from "fast-check";
import { MultiGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import Papa from "papaparse";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import type { Graph as OurGraph } from "#model/graph.ts";
import { exportInput, exported } from "./export-of.ts";
import { graphs } from "./graphs.ts";

const RUNS = { numRuns: 30 };

function rowsIn({ links }: OurGraph): number {
  return links.reduce((sum, { count }) => sum + count, 0);
}

describe("readers of other people take in what we write", () => {
  test("graphology reads GraphML and GEXF: as many nodes and edges, and their labels", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const graphml = parseGraphml(MultiGraph, exported("graphml", exportInput(graph)).toString());
        const gexf = parseGexf(MultiGraph, exported("gexf", exportInput(graph)).toString());
        for (const read of [graphml, gexf]) {
          expect([read.order, read.size]).toEqual([graph.entities.length, graph.links.length]);
          const kinds = read.mapNodes((_, attributes) => String(attributes["kind"])).toSorted();
          expect(kinds).toEqual(graph.entities.map(({ kind }) => kind).toSorted());
        }
      }),
      RUNS,
    );
  });

  test("ANX is well-formed, and every link ends at an entity of the chart", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const text = new TextDecoder("utf-16le").decode(exported("anx", exportInput(graph)));
        expect(XMLValidator.validate(text)).toBe(true);
        const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === "ChartItem" });
        const { Chart } = parser.parse(text) as { Chart: { ChartItemCollection: { ChartItem?: Item[] } } };
        const items = Chart.ChartItemCollection.ChartItem ?? [];
        const ids = new Set(
          items.map(({ End }) => End?.Entity["@_EntityId"]).filter((id) => id !== undefined),
        );
        const ends = items.flatMap(({ Link }) =>
          Link === undefined ? [] : [Link["@_End1Id"], Link["@_End2Id"]],
        );
        expect(ids.size).toBe(graph.entities.length);
        expect(ends).toHaveLength(graph.links.length * 2);
        for (const end of ends) expect(ids).toContain(end);
      }),
      RUNS,
    );
  });

  test("PapaParse reads the CSV: a row for each statement, listing and event, none of its cells a formula", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const text = exported("csv", exportInput(graph))
          .toString()
          .replace(/^\uFEFF/, "");
        const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true, newline: "\r\n" });
        expect(errors).toEqual([]);
        const listings = graph.entities.map(({ statements }) =>
          Math.max(1, statements?.[0]?.listed.length ?? 1),
        );
        const expected = listings.reduce((sum, count) => sum + count, 0) + rowsIn(graph);
        expect(data).toHaveLength(expected + 1);
        for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d+(?:\.\d+)?$)/);
      }),
      RUNS,
    );
  });

  test("read-excel-file reads the workbook, text in every cell", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (graph) => {
        const sheets = await readXlsxFile(exported("xlsx", exportInput(graph)), { trim: false });
        const counts = Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data.length - 1]));
        expect(counts["Links"] ?? 0).toBe(rowsIn(graph));
        for (const cell of sheets.flatMap(({ data }) => data.flat())) {
          expect(cell === null || typeof cell === "string").toBe(true);
        }
      }),
      RUNS,
    );
  });

  test("FollowTheMoney's own model knows every schema and property, and what they point to", () => {
    const model = new Model(defaultModel);
    fc.assert(
      fc.property(graphs, (graph) => {
        const lines = exported("ftm", exportInput(graph)).toString().trimEnd().split("\n");
        const entities = lines.map((line) => JSON.parse(line) as FtmLine);
        const schemata = new Map(entities.map(({ id, schema }) => [id, model.getSchema(schema)]));
        for (const { schema, properties } of entities) {
          for (const [name, values] of Object.entries(properties)) {
            const property = model.getSchema(schema).getProperty(name);
            for (const value of property.type.name === "entity" ? values : []) {
              expect(schemata.get(value)?.isA(property.getRange()), `${schema}.${name} ${value}`).toBe(true);
            }
          }
        }
      }),
      RUNS,
    );
  });
});

type Item = {
  End?: { Entity: { "@_EntityId": string } };
  Link?: { "@_End1Id": string; "@_End2Id": string };
};
type FtmLine = { id: string; schema: string; properties: Record<string, string[]> };

describe("STIX 2.1", () => {
  const ID = /^[a-z0-9][a-z0-9-]+--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
  type StixObject = Readonly<Record<string, string | undefined>> & { id: string; type: string };

  test("the bundle holds what the specification requires of each object, and every reference ends in it", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const bundle = JSON.parse(exported("stix", exportInput(graph)).toString()) as {
          objects: StixObject[];
        };
        const ids = new Set(bundle.objects.map(({ id }) => id));
        expect(ids.size).toBe(bundle.objects.length);
        for (const one of bundle.objects) {
          expect(one.id).toMatch(ID);
          expect(one.id.startsWith(`${one.type}--`)).toBe(true);
          expect(one["spec_version"]).toBe("2.1");
          const times = ["created", "modified", "start_time", "stop_time"].flatMap((name) => one[name] ?? []);
          for (const time of times) expect(time).toMatch(TIME);
          for (const name of ["source_ref", "target_ref", "created_by_ref"]) {
            expect([undefined, ...ids]).toContain(one[name]);
          }
        }
      }),
      RUNS,
    );
  });
});
