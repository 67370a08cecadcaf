// Keeps a view under its id: a new one, a draft, or in the place of the one that its writer has seen.
MATCH (:Case {id: $case})
MERGE (view:View {id: $id})
ON CREATE SET view.case = $case, view.createdAt = $at, view.updatedAt = $seen, view.author = $author
WITH view WHERE view.case = $case AND (view.updatedAt = $seen OR view.isDraft)
SET view.title = $title, view.updatedAt = $at, view.revision = $revision, view.sources = $sources,
  view.entities = $entities, view.isDraft = $isDraft, view.content = $content,
  view.handling = CASE WHEN view.handling > coalesce($handling, 'H0') THEN view.handling ELSE $handling END
RETURN view {.*, content: null} AS view
