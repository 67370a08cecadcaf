// Moves the watermark in the transaction of the batch it counts, with the number of links by kind.
MATCH (source:Source {id: $id})
SET source.segment = $segment, source.batch = $batch, source.linkCounts = $linkCounts
