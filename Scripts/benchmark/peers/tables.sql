-- The four files with typed columns: views read them in place, tables hold them.
-- KIND is VIEW or TABLE, ROSTER the name of the roster's file.

CREATE KIND fund AS
FROM read_csv('fund.csv', header = true, auto_detect = false, columns = {
  'region': 'VARCHAR', 'year': 'SMALLINT', 'contribution_income': 'DECIMAL(18,2)'
});

CREATE KIND projects AS
FROM read_csv('projects.csv', header = true, auto_detect = false, columns = {
  'project_id': 'VARCHAR', 'name': 'VARCHAR', 'region': 'VARCHAR', 'year': 'SMALLINT',
  'kind': 'VARCHAR', 'amount': 'DECIMAL(18,2)', 'audited_amount': 'DECIMAL(18,2)',
  'priority': 'SMALLINT', 'starts_on': 'DATE', 'ends_on': 'DATE', 'approved_on': 'DATE',
  'agreement_signed_on': 'DATE', 'acceptance': 'VARCHAR', 'deduction': 'DECIMAL(18,2)'
});

CREATE KIND outcomes AS
FROM read_csv('outcomes.csv', header = true, auto_detect = false, columns = {
  'project_id': 'VARCHAR', 'compliant': 'BOOLEAN', 'employees': 'INTEGER',
  'employees_before': 'INTEGER', 'accidents': 'INTEGER', 'accidents_before': 'INTEGER',
  'young_pneumoconiosis': 'INTEGER', 'largest_diagnosis': 'INTEGER', 'product_accepted': 'BOOLEAN',
  'on_time': 'BOOLEAN', 'target': 'INTEGER', 'reached': 'INTEGER'
});

CREATE KIND roster AS
FROM read_csv('ROSTER', header = true, auto_detect = false, columns = {
  'project_id': 'VARCHAR', 'person_id': 'VARCHAR', 'attended': 'BOOLEAN', 'score': 'SMALLINT',
  'satisfied': 'BOOLEAN'
});
