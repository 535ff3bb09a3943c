-- What the rules read of each project, as far as no swept parameter touches it. Money is in fen.
-- A comparison with a blank is NULL, and so is AND or OR where the other side does not settle it.
SELECT
  project_id, region, year, priority,
  (amount * 100)::BIGINT AS amount,
  (least(amount, coalesce(audited_amount, amount)) * 100)::BIGINT AS base,

  coalesce(kind IN ('training', 'combined'), false) AS teaches,
  coalesce(kind IN ('publicity', 'combined'), false) AS informs,
  -- accidents / employees against accidents_before / employees_before, multiplied out
  accidents::BIGINT * nullif(employees_before, 0) AS accidents_now,
  accidents_before::BIGINT * nullif(employees, 0) AS accidents_then,
  trained, trainable, lowest_score,
  compliant AND young_pneumoconiosis = 0 AND largest_diagnosis < 3
    AND (on_time OR NOT (teaches OR informs))
    AND (NOT informs OR (product_accepted AND reached >= nullif(target, 0)))
    AND (NOT teaches OR satisfied * 5 >= nullif(surveyed, 0) * 4) AS other_criteria,

  -- What the report settles whatever the criteria say: true, false or neither
  CASE acceptance WHEN 'qualified' THEN true WHEN 'unqualified' THEN false END AS accepted,
  agreement_signed_on IS NOT NULL AND (teaches OR informs) AS payable,
  payable AND coalesce(acceptance = 'terminated', false) AS terminated,
  CASE
    WHEN NOT payable THEN 0
    WHEN terminated THEN base - least((coalesce(deduction, projects.amount) * 100)::BIGINT, base)
  END AS fixed
FROM projects
LEFT JOIN outcomes USING (project_id)
LEFT JOIN (
  SELECT
    project_id, count(*) AS trainable,
    count(*) FILTER (attended) AS trained,
    count(satisfied) AS surveyed,
    count(*) FILTER (satisfied) AS satisfied,
    -- unknown where one who attended has no score
    CASE
      WHEN count(score) FILTER (attended) = trained THEN min(score) FILTER (attended)
    END AS lowest_score
  FROM roster
  GROUP BY project_id
) USING (project_id)
