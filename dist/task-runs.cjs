// 2d51a8b5ea9a90b1
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var xroleLint = require('./xrole-lint.cjs');
var runFacts = require('./run-facts.cjs');
require('node:path');
require('node:fs');
require('node:util');

const RUN_KEYS = [
  "overrides",
  "cluster",
  "launchType",
  "networkConfiguration",
  "startedBy",
  "containerInstances"
];
const SERVICE_KEYS = ["serviceName", "service", "serviceArn"];
function* runsIn(map, context) {
  yield* runFacts.stateMachineRuns(stateMachine(map), context);
  for (const target of targetsOf(map)) yield runFacts.eventTargetRun(target, "pascal", context);
  yield runFacts.pipeRun(map, "pascal", context);
  for (const service of servicesOf(map)) yield runFacts.serviceFact(service, "camel", context);
  for (const spelling of ["camel", "pascal"]) {
    if (isRun(map, spelling)) yield runFacts.taskRunFact(map, spelling, context);
  }
  if (map.get("containerOverrides")?.kind === "list") yield runFacts.overridesRun(map, "camel", context);
  for (const task of xroleLint.mapsIn(map.get("tasks"))) yield runFacts.taskRunFact(task, "camel", context);
}
function stateMachine(map) {
  if (map.get("StartAt") !== void 0) return map;
  const definition = map.get("stateMachineArn") && map.get("definition");
  const inner = definition?.kind === "text" ? xroleLint.embeddedJson(definition) : void 0;
  return inner?.kind === "map" ? inner : void 0;
}
function targetsOf(map) {
  return [...xroleLint.mapsIn(map.get("Targets")), ...xroleLint.mapsIn(map.get("Target")), map].filter(
    (target) => xroleLint.field(target, "EcsParameters")?.kind === "map"
  );
}
function servicesOf(map) {
  return [...xroleLint.mapsIn(map.get("services")), ...xroleLint.mapsIn(map.get("service")), map].filter(
    (service) => xroleLint.field(service, "taskDefinition")?.kind === "text" && SERVICE_KEYS.some((key) => xroleLint.field(service, key)?.kind === "text")
  );
}
function isRun(map, spelling) {
  const has = (key) => xroleLint.speller(spelling)(map, key) !== void 0;
  return has("taskDefinition") && RUN_KEYS.some(has) && !SERVICE_KEYS.some(has);
}
function* factsOf(document) {
  const scope = xroleLint.fileScope(document.source);
  for (const item of xroleLint.itemsOf(xroleLint.filledRoot(document))) {
    if (item.kind !== "map") continue;
    for (const fact of runsIn(item, { scope })) if (fact) yield fact;
  }
}
const taskRuns = {
  name: "task-runs",
  accepts: (document) => (document.syntax === "json" || document.syntax === "yaml") && factsOf(document).next().done !== true,
  *extract(documents) {
    for (const document of documents) yield* factsOf(document);
  }
};

module.exports = {
__proto__: null,
taskRuns: taskRuns,
};

})
