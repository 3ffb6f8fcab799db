-- Denied hops of an organization, both sides of each, from the facts of its repositories.
-- It joins what is written out: exact ARNs in Allow statements without conditions. Wildcards, conditions,
-- boundaries and Deny statements are the linter's business (xrole-lint --facts 'facts/*.jsonl').
WITH facts AS (
  SELECT json AS fact
  FROM read_ndjson_objects('facts/*.jsonl')
),
roles AS (
  SELECT
    fact ->> '$.arn' AS arn,
    fact ->> '$.repository' AS repository,
    fact ->> '$.commit' AS commit_id,
    fact ->> '$.place.path' AS path,
    CAST(fact ->> '$.place.startLine' AS INTEGER) AS line,
    fact
  FROM facts
  WHERE (fact ->> '$.kind') = 'role'
),
tasks AS (
  SELECT DISTINCT fact ->> '$.taskRole.value' AS arn
  FROM facts
  WHERE (fact ->> '$.kind') = 'task-definition'
),
-- One side: what the inline policies of task roles permit.
permitted AS (
  SELECT DISTINCT source.arn AS source, resource ->> '$.value' AS destination
  FROM roles AS source
  JOIN tasks USING (arn),
  UNNEST(source.fact -> '$.inline[*].statements[*]') AS statements (statement),
  UNNEST(statement -> '$.resources.values[*]') AS resources (resource)
  WHERE (statement ->> '$.effect.value') = 'Allow'
    AND list_contains(statement ->> '$.actions.values[*].value', 'sts:AssumeRole')
),
-- The other side: whom the trust policies of roles name.
trusted AS (
  SELECT DISTINCT principal ->> '$.value' AS source, destination.arn AS destination
  FROM roles AS destination,
  UNNEST(destination.fact -> '$.trust.statements[*]') AS statements (statement),
  UNNEST(statement -> '$.principals.entries[*]') AS principals (principal)
  WHERE (statement ->> '$.effect.value') = 'Allow'
    AND (principal ->> '$.type') = 'AWS'
    AND list_contains(statement ->> '$.actions.values[*].value', 'sts:AssumeRole')
),
wanted AS (
  SELECT * FROM permitted
  UNION
  SELECT trusted.* FROM trusted JOIN tasks ON tasks.arn = trusted.source
)
SELECT
  wanted.source,
  source.repository AS source_repository,
  source.path || ':' || source.line AS source_place,
  permitted.source IS NOT NULL AS is_permitted,
  wanted.destination,
  destination.repository AS destination_repository,
  destination.path || ':' || destination.line AS destination_place,
  trusted.source IS NOT NULL AS is_trusted
FROM wanted
JOIN roles AS source ON source.arn = wanted.source
JOIN roles AS destination ON destination.arn = wanted.destination
LEFT JOIN permitted ON permitted.source = wanted.source AND permitted.destination = wanted.destination
LEFT JOIN trusted ON trusted.source = wanted.source AND trusted.destination = wanted.destination
WHERE permitted.source IS NULL OR trusted.source IS NULL
ORDER BY wanted.source, wanted.destination;
