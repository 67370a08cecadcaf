// Whether the database answers queries at all: an open port does not say so.
RETURN true AS answers
