import {
  taskDefinitionFact
} from "./chunk-WCTGYLBR.js";
import "./chunk-6XEZNVUU.js";
import {
  mapsIn,
  speller
} from "./chunk-U4RGDUVO.js";
import "./chunk-73KE3TPR.js";
import {
  embeddedJson,
  filledRoot
} from "./chunk-A527P2RY.js";
import {
  fileScope
} from "./chunk-FIAPNE5P.js";
import "./chunk-NVCI3V2N.js";
import "./chunk-2MK7TK7D.js";
import "./chunk-EKAWU76U.js";
import {
  mapValue,
  textAt
} from "./chunk-IDPBSSDB.js";
import "./chunk-CDYWI4VM.js";
import "./chunk-LLOFT37U.js";
import "./chunk-IHGPEY46.js";

// src/extract/batch-job.ts
function batchJobFacts(job, spelling, context) {
  const get = speller(spelling);
  const name = get(job, "jobDefinitionName") ?? get(job, "name");
  const arn = context.arn ?? textAt(get(job, "jobDefinitionArn"));
  const platforms = get(job, "platformCapabilities");
  return taskPropertiesOf(job, spelling).map(({ properties, spelling: inner }) => {
    const task = speller(inner);
    const role = task(properties, "jobRoleArn") ?? task(properties, "taskRoleArn");
    const definition = definitionOf(properties, {
      family: name,
      taskRoleArn: role,
      executionRoleArn: task(properties, "executionRoleArn"),
      containerDefinitions: task(properties, "containers") ?? properties,
      requiresCompatibilities: platforms
    });
    const fragment = role === void 0;
    const fact = taskDefinitionFact(definition, "camel", { ...context, ...arn && { arn }, fragment });
    return { ...fact, containers: fact.containers.map((container) => ({ ...container, misplacedRoles: [] })) };
  });
}
function taskPropertiesOf(job, spelling) {
  const get = speller(spelling);
  const found = [];
  for (const root of propertiesAt(get(job, "containerProperties"), spelling)) found.push(root);
  for (const { properties, spelling: inner } of propertiesAt(get(job, "ecsProperties"), spelling)) {
    const tasks = mapsIn(speller(inner)(properties, "taskProperties"));
    found.push(...tasks.map((task) => ({ properties: task, spelling: inner })));
  }
  for (const { properties, spelling: inner } of propertiesAt(get(job, "nodeProperties"), spelling)) {
    const ranges = mapsIn(speller(inner)(properties, "nodeRangeProperties"));
    const containers = ranges.flatMap((range) => mapsIn(speller(inner)(range, "container")));
    found.push(...containers.map((container) => ({ properties: container, spelling: inner })));
  }
  return found;
}
function propertiesAt(value, spelling) {
  if (value?.kind !== "text") return mapsIn(value).map((properties) => ({ properties, spelling }));
  const inner = embeddedJson(value);
  if (inner?.kind !== "map") return [];
  const pascal = inner.keys().some((key) => /^[A-Z]/.test(key));
  return [{ properties: inner, spelling: pascal ? "pascal" : "camel" }];
}
function definitionOf(whole, values) {
  const entries = Object.entries(values).flatMap(
    ([key, value]) => value === void 0 ? [] : [[key, { value, keyAt: value.at }]]
  );
  return mapValue(new Map(entries), whole.at);
}
function jobsIn(document) {
  const root = filledRoot(document);
  const jobs = root.kind === "map" ? [root, ...mapsIn(root.get("jobDefinitions"))] : mapsIn(root);
  const keys = ["containerProperties", "ecsProperties", "nodeProperties"];
  return jobs.filter(
    (job) => job.get("jobDefinitionName")?.kind === "text" && keys.some((key) => job.get(key)?.kind === "map")
  );
}
var batchJob = {
  name: "batch-job",
  accepts: (document) => (document.syntax === "json" || document.syntax === "yaml") && jobsIn(document).length > 0,
  *extract(documents) {
    for (const document of documents) {
      const scope = fileScope(document.source);
      for (const job of jobsIn(document)) yield* batchJobFacts(job, "camel", { scope });
    }
  }
};
export {
  batchJob,
  batchJobFacts,
  definitionOf
};
