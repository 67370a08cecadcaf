// The index of the marks goes when the restore is done.
DROP INDEX restored_node IF EXISTS
