-- What is watched while a cell is edited.
SELECT
  (SELECT yuan(sum(entitled)) FROM settled),
  (SELECT yuan(sum(cap)) FROM caps),
  (SELECT count(*) FILTER (passes) FROM settled)
