-- The totals that every program prints, of rows that are settled. Nothing is paid yet, so what is
-- entitled is payable, and the whole cap is room.
SELECT
  pass, fail, incomplete,
  yuan(cap), yuan(committed), yuan(cap - committed),
  yuan(entitled), yuan(payable), yuan(withheld), yuan(recoverable), yuan(above_limit)
FROM (
  SELECT
    count(*) FILTER (passes) AS pass,
    count(*) FILTER (NOT passes) AS fail,
    count(*) FILTER (passes IS NULL) AS incomplete,
    sum(entitled) AS entitled,
    sum(due) AS payable,
    sum(withheld) AS withheld,
    sum(greatest(0, -entitled)) AS recoverable,
    sum(least(due, greatest(0, due_so_far - cap))) AS above_limit
  FROM (
    SELECT
      *, greatest(0, entitled) AS due,
      sum(due) OVER (
        PARTITION BY region, year ORDER BY priority NULLS LAST, project_id ROWS UNBOUNDED PRECEDING
      ) AS due_so_far
    FROM settled
  ) JOIN caps USING (region, year)
), (SELECT sum(cap) AS cap, sum(committed) AS committed FROM caps)
