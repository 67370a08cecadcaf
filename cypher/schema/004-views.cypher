// One node a view, by our own id.
CREATE CONSTRAINT view_id IF NOT EXISTS FOR (view:View) REQUIRE view.id IS UNIQUE;
