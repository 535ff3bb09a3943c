-- The verdict and the settlement of each row of measures. Shares are parts of a hundred thousand,
-- scores hundredths; what stands in braces is a number, a bound parameter or a column.
SELECT
  *,
  other_criteria
    AND accidents_now * 100000 <= accidents_then * (100000 - {accident_drop})
    AND (NOT teaches OR (
      trained * 100000 >= trainable * {training_rate} AND lowest_score * 100 >= {pass_score}
    )) AS passes,
  CASE
    WHEN fixed IS NOT NULL THEN fixed
    WHEN coalesce(accepted, passes) THEN base
    ELSE least((amount * {prepay_share} + 50000) // 100000, base)
  END AS entitled,
  CASE WHEN terminated THEN 0 ELSE base - entitled END AS withheld
