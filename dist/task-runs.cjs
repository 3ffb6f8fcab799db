// 26fd0a953691c6c0
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
  for (let i_1 = 0, all_1 = targetsOf(map); i_1 < all_1.length; i_1++) {
    const target = all_1[i_1];
    yield runFacts.eventTargetRun(target, "pascal", context);
  }
  yield runFacts.pipeRun(map, "pascal", context);
  for (let i_2 = 0, all_2 = servicesOf(map); i_2 < all_2.length; i_2++) {
    const service = all_2[i_2];
    yield runFacts.serviceFact(service, "camel", context);
  }
  for (let i_3 = 0, all_3 = ["camel", "pascal"]; i_3 < all_3.length; i_3++) {
    const spelling = all_3[i_3];
    if (isRun(map, spelling))
      yield runFacts.taskRunFact(map, spelling, context);
  }
  if (map.get("containerOverrides")?.kind === "list")
    yield runFacts.overridesRun(map, "camel", context);
  for (let i_4 = 0, all_4 = xroleLint.mapsIn(map.get("tasks")); i_4 < all_4.length; i_4++) {
    const task = all_4[i_4];
    yield runFacts.taskRunFact(task, "camel", context);
  }
}
function stateMachine(map) {
  if (map.get("StartAt") !== void 0)
    return map;
  const definition = map.get("stateMachineArn") && map.get("definition");
  const inner = definition?.kind === "text" ? xroleLint.embeddedJson(definition) : void 0;
  return inner?.kind === "map" ? inner : void 0;
}
function targetsOf(map) {
  return [...xroleLint.mapsIn(map.get("Targets")), ...xroleLint.mapsIn(map.get("Target")), map].filter((target) => xroleLint.field(target, "EcsParameters")?.kind === "map");
}
function servicesOf(map) {
  return [...xroleLint.mapsIn(map.get("services")), ...xroleLint.mapsIn(map.get("service")), map].filter((service) => xroleLint.field(service, "taskDefinition")?.kind === "text" && SERVICE_KEYS.some((key) => xroleLint.field(service, key)?.kind === "text"));
}
function isRun(map, spelling) {
  const has = (key) => xroleLint.speller(spelling)(map, key) !== void 0;
  return has("taskDefinition") && RUN_KEYS.some(has) && !SERVICE_KEYS.some(has);
}
function* factsOf(document) {
  const scope = xroleLint.fileScope(document.source);
  for (let i_5 = 0, all_5 = xroleLint.itemsOf(xroleLint.filledRoot(document)); i_5 < all_5.length; i_5++) {
    const item = all_5[i_5];
    if (item.kind !== "map")
      continue;
    for (const fact of runsIn(item, { scope }))
      if (fact)
        yield fact;
  }
}
const taskRuns = {
  name: "task-runs",
  accepts: (document) => (document.syntax === "json" || document.syntax === "yaml") && factsOf(document).next().done !== true,
  *extract(documents) {
    for (let i_6 = 0, all_6 = documents; i_6 < all_6.length; i_6++) {
      const document = all_6[i_6];
      yield* factsOf(document);
    }
  }
};

module.exports = {
__proto__: null,
taskRuns: taskRuns,
};

})
