// By what the cases were ever scored, the newest first.
MATCH (setting:ScoreSetting) WHERE setting.case IN $cases
WITH setting ORDER BY setting.at DESC, setting.number DESC
RETURN setting {.case, .kind, .hash, .reason, .author, .at} AS setting
