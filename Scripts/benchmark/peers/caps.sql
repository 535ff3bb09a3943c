-- The cap of each region and year, rounded down to the fen, and what is committed under it.
SELECT region, year, committed, (contribution_income * 100)::BIGINT * {cap_rate} // 100000 AS cap
FROM (SELECT region, year, sum(amount)::BIGINT AS committed FROM measures GROUP BY region, year)
FULL JOIN (SELECT region, (year + 1)::SMALLINT AS year, contribution_income FROM fund)
  USING (region, year)
