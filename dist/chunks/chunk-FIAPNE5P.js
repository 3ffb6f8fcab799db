// src/facts.ts
function fileScope(source) {
  const { path } = source;
  const hole = (kind) => [
    { id: `${kind}:${path}`, label: `${kind} of ${path}`, kind }
  ];
  return {
    id: path,
    label: path,
    path,
    account: hole("account"),
    partition: hole("partition"),
    region: hole("region")
  };
}

export {
  fileScope
};
