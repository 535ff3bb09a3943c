-- The figures of each point of a sweep. In a place, what is above the limit comes in all to what
-- is payable beyond the cap, whoever is paid first.
WITH by_place AS (
  SELECT {point} AS point, place, count(*) FILTER (passes) AS pass, sum(entitled)::BIGINT AS payable
  FROM ({settled})
  GROUP BY ALL
)
SELECT
  sum(pass)::BIGINT,
  sum(payable)::BIGINT,
  sum(greatest(0, payable - income * {cap_rate} // 100000))::BIGINT
FROM by_place JOIN places USING (place) JOIN {parameters} USING (point)
GROUP BY point
ORDER BY point
