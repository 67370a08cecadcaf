// By what the cases were ever scored, the newest first.
MATCH (setting:ScoreSetting) WHERE KNOWN(setting, $scope)
WITH setting ORDER BY setting.at DESC, setting.number DESC
RETURN setting {.*} AS setting
