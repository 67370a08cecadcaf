// The first line of a file or address: asked only to prove that the server refuses it.
LOAD CSV FROM $url AS line
RETURN line LIMIT 1
