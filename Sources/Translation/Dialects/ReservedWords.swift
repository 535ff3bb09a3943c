/// Words that some engine does not take as a name.
let reservedWords: Set<String> = [
  "all", "analyse", "analyze", "and", "anti", "any", "array", "as", "asc", "asof", "asymmetric",
  "at", "authorization", "between", "binary", "both", "by", "case", "cast", "check", "collate",
  "collation", "column", "columns", "concurrently", "constraint", "create", "cross", "current",
  "current_catalog", "current_date", "current_role", "current_schema", "current_time",
  "current_timestamp", "current_user", "date", "default", "deferrable", "desc", "describe",
  "distinct", "do", "drop", "else", "end", "except", "exists", "false", "fetch", "filter", "for",
  "foreign", "freeze", "from", "full", "generated", "glob", "grant", "group", "having", "ilike",
  "in", "initially", "inner", "intersect", "into", "is", "isnull", "join", "lambda", "lateral",
  "leading", "left", "like", "limit", "localtime", "localtimestamp", "map", "natural", "not",
  "notnull", "null", "offset", "on", "only", "or", "order", "outer", "over", "overlaps", "pivot",
  "pivot_longer", "pivot_wider", "placing", "positional", "primary", "qualify", "references",
  "returning", "right", "select", "semi", "session_user", "show", "similar", "some", "struct",
  "summarize", "symmetric", "system_user", "table", "tablesample", "then", "time", "timestamp",
  "to", "trailing", "true", "try_cast", "tuple", "union", "unique", "unpack", "unpivot", "user",
  "using", "values", "variadic", "verbose", "when", "where", "window", "with",
]
