// 581db0d4f4bbb9d2
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var xroleLint = require('./xrole-lint.cjs');
require('node:path');
require('node:fs');
require('node:util');

function batchJobFacts(job, spelling, context) {
  const get = xroleLint.speller(spelling);
  const name = get(job, "jobDefinitionName") ?? get(job, "name");
  const arn = context.arn ?? xroleLint.textAt(get(job, "jobDefinitionArn"));
  const platforms = get(job, "platformCapabilities");
  return taskPropertiesOf(job, spelling).map(({ properties, spelling: inner }) => {
    const task = xroleLint.speller(inner);
    const role = task(properties, "jobRoleArn") ?? task(properties, "taskRoleArn");
    const definition = definitionOf(properties, {
      family: name,
      taskRoleArn: role,
      executionRoleArn: task(properties, "executionRoleArn"),
      containerDefinitions: task(properties, "containers") ?? properties,
      requiresCompatibilities: platforms
    });
    const fragment = role === void 0;
    const fact = xroleLint.taskDefinitionFact(definition, "camel", { ...context, ...arn && { arn }, fragment });
    return { ...fact, containers: fact.containers.map((container) => ({ ...container, misplacedRoles: [] })) };
  });
}
function taskPropertiesOf(job, spelling) {
  const get = xroleLint.speller(spelling);
  const found = [];
  for (const root of propertiesAt(get(job, "containerProperties"), spelling)) found.push(root);
  for (const { properties, spelling: inner } of propertiesAt(get(job, "ecsProperties"), spelling)) {
    const tasks = xroleLint.mapsIn(xroleLint.speller(inner)(properties, "taskProperties"));
    for (const task of tasks) found.push({ properties: task, spelling: inner });
  }
  for (const { properties, spelling: inner } of propertiesAt(get(job, "nodeProperties"), spelling)) {
    const ranges = xroleLint.mapsIn(xroleLint.speller(inner)(properties, "nodeRangeProperties"));
    const containers = ranges.flatMap((range) => xroleLint.mapsIn(xroleLint.speller(inner)(range, "container")));
    for (const container of containers) found.push({ properties: container, spelling: inner });
  }
  return found;
}
function propertiesAt(value, spelling) {
  if (value?.kind !== "text") return xroleLint.mapsIn(value).map((properties) => ({ properties, spelling }));
  const inner = xroleLint.embeddedJson(value);
  if (inner?.kind !== "map") return [];
  const pascal = inner.keys().some((key) => /^[A-Z]/.test(key));
  return [{ properties: inner, spelling: pascal ? "pascal" : "camel" }];
}
function definitionOf(whole, values) {
  const entries = Object.entries(values).flatMap(
    ([key, value]) => value === void 0 ? [] : [[key, { value, keyAt: value.at }]]
  );
  return xroleLint.mapValue(new Map(entries), whole.at);
}
function jobsIn(document) {
  const root = xroleLint.filledRoot(document);
  const jobs = root.kind === "map" ? [root, ...xroleLint.mapsIn(root.get("jobDefinitions"))] : xroleLint.mapsIn(root);
  const keys = ["containerProperties", "ecsProperties", "nodeProperties"];
  return jobs.filter(
    (job) => job.get("jobDefinitionName")?.kind === "text" && keys.some((key) => job.get(key)?.kind === "map")
  );
}
const batchJob = {
  name: "batch-job",
  accepts: (document) => (document.syntax === "json" || document.syntax === "yaml") && jobsIn(document).length > 0,
  *extract(documents) {
    for (const document of documents) {
      const scope = xroleLint.fileScope(document.source);
      for (const job of jobsIn(document)) yield* batchJobFacts(job, "camel", { scope });
    }
  }
};

module.exports = {
__proto__: null,
batchJob: batchJob,
batchJobFacts: batchJobFacts,
definitionOf: definitionOf,
};

})
