/** The words of the page of the chart. */
export const enPages = {
  "chart.heading": "Link chart",
  "chart.title": "Title",
  "chart.author": "Author",
  "chart.date": "Date",
  "chart.caseTitle": "Case",
  "chart.handling": "Handling",
  "chart.selection": "What is shown, of what",
  "chart.title-proposed": "Link chart",
  "chart.selection-proposed": "{drawn} of the {all} recorded links of the case, between {entities} entities.",
  "chart.preview": "Preview",
  "chart.drawing": "Drawing…",
  "chart.save": "Save as PDF",
  "chart.saving": "Drawing…",
  "chart.saved": "Saved {file}",
  "chart.same":
    "The preview is what the PDF prints. Each link carries an exhibit number; the PDF ends with the list of exhibits, files and hashes.",
  "chart.alt": "Preview of the chart “{title}”",
  "chart.empty": "Nothing to chart yet",
  "chart.empty-what": "A chart shows what is on the stage, where it stands. Put entities on the stage first.",
  "chart.to-stage": "Go to the stage",
} as const;
