// The saved views of these cases without their content, the latest first.
MATCH (view:View) WHERE KNOWN(view, $scope) AND NOT view.isDraft
RETURN view {.*, content: null} AS view ORDER BY view.updatedAt DESC, view.id
