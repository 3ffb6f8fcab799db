// 244598f2dc4d2eea
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
  for (let i_1 = 0, all_1 = propertiesAt(get(job, "containerProperties"), spelling); i_1 < all_1.length; i_1++) {
    const root = all_1[i_1];
    found.push(root);
  }
  for (let i_2 = 0, all_2 = propertiesAt(get(job, "ecsProperties"), spelling); i_2 < all_2.length; i_2++) {
    const { properties, spelling: inner } = all_2[i_2];
    const tasks = xroleLint.mapsIn(xroleLint.speller(inner)(properties, "taskProperties"));
    for (let i_3 = 0, all_3 = tasks; i_3 < all_3.length; i_3++) {
      const task = all_3[i_3];
      found.push({ properties: task, spelling: inner });
    }
  }
  for (let i_4 = 0, all_4 = propertiesAt(get(job, "nodeProperties"), spelling); i_4 < all_4.length; i_4++) {
    const { properties, spelling: inner } = all_4[i_4];
    const ranges = xroleLint.mapsIn(xroleLint.speller(inner)(properties, "nodeRangeProperties"));
    const containers = ranges.flatMap((range) => xroleLint.mapsIn(xroleLint.speller(inner)(range, "container")));
    for (let i_5 = 0, all_5 = containers; i_5 < all_5.length; i_5++) {
      const container = all_5[i_5];
      found.push({ properties: container, spelling: inner });
    }
  }
  return found;
}
function propertiesAt(value, spelling) {
  if (value?.kind !== "text")
    return xroleLint.mapsIn(value).map((properties) => ({ properties, spelling }));
  const inner = xroleLint.embeddedJson(value);
  if (inner?.kind !== "map")
    return [];
  const pascal = inner.keys().some((key) => /^[A-Z]/.test(key));
  return [{ properties: inner, spelling: pascal ? "pascal" : "camel" }];
}
function definitionOf(whole, values) {
  const entries = Object.entries(values).flatMap((array_1) => {
    const key = array_1[0], value = array_1[1];
    return value === void 0 ? [] : [[key, { value, keyAt: value.at }]];
  });
  return xroleLint.mapValue(new Map(entries), whole.at);
}
function jobsIn(document) {
  const root = xroleLint.filledRoot(document);
  const jobs = root.kind === "map" ? [root, ...xroleLint.mapsIn(root.get("jobDefinitions"))] : xroleLint.mapsIn(root);
  const keys = ["containerProperties", "ecsProperties", "nodeProperties"];
  return jobs.filter((job) => job.get("jobDefinitionName")?.kind === "text" && keys.some((key) => job.get(key)?.kind === "map"));
}
const batchJob = {
  name: "batch-job",
  accepts: (document) => (document.syntax === "json" || document.syntax === "yaml") && jobsIn(document).length > 0,
  *extract(documents) {
    for (let i_6 = 0, all_6 = documents; i_6 < all_6.length; i_6++) {
      const document = all_6[i_6];
      const scope = xroleLint.fileScope(document.source);
      for (let i_7 = 0, all_7 = jobsIn(document); i_7 < all_7.length; i_7++) {
        const job = all_7[i_7];
        yield* batchJobFacts(job, "camel", { scope });
      }
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
