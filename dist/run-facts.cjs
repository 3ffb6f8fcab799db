// a8ff318a8f5c068a
(typeof module === 'undefined' ? (run) => run : (run) => run(exports, require, module, __filename, __dirname))(function (exports, require, module, __filename, __dirname) {
'use strict';

var xroleLint = require('./xrole-lint.cjs');

function taskRunFact(input, spelling, context) {
  const get = xroleLint.speller(spelling);
  const definition = get(input, "taskDefinition") ?? get(input, "taskDefinitionArn");
  return runFact(input, definition, get(input, "overrides"), spelling, context);
}
function overridesRun(overrides, spelling, context) {
  return runFact(overrides, void 0, overrides, spelling, context);
}
function runFact(whole, taskDefinition, overrides, spelling, { scope, when = [], address }) {
  const get = xroleLint.speller(spelling);
  const taskRole = roleAt(get(overrides, "taskRoleArn"));
  const executionRole = roleAt(get(overrides, "executionRoleArn"));
  const definition = xroleLint.textAt(taskDefinition);
  if (definition === void 0 && taskRole === void 0 && executionRole === void 0)
    return void 0;
  const named = address === void 0 ? {} : { address };
  const at = definition?.at ?? xroleLint.openingOf(whole.at);
  return { kind: "task-run", scope, when, at, ...named, taskDefinition: definition, taskRole, executionRole };
}
function roleAt(value) {
  return value?.kind === "text" ? xroleLint.textAt(value) : void 0;
}
function eventTargetRun(target, spelling, context) {
  const get = xroleLint.speller(spelling);
  const parameters = xroleLint.mapsIn(get(target, "ecsParameters") ?? xroleLint.field(target, "ecs_target"))[0];
  if (parameters === void 0)
    return void 0;
  const input = get(target, "input");
  const overrides = input?.kind === "text" ? xroleLint.embeddedJson(input) : void 0;
  const value = overrides?.kind === "map" ? overrides : void 0;
  return runFact(target, get(parameters, "taskDefinitionArn"), value, "camel", context);
}
function pipeRun(pipe, spelling, context) {
  const get = xroleLint.speller(spelling);
  const array_1 = xroleLint.mapsIn(get(pipe, "targetParameters")), targets = array_1[0];
  const array_2 = xroleLint.mapsIn(get(targets, "ecsTaskParameters")), parameters = array_2[0];
  if (parameters === void 0)
    return void 0;
  const overrides = xroleLint.mapsIn(get(parameters, "overrides"))[0];
  return runFact(pipe, get(parameters, "taskDefinitionArn"), overrides, spelling, context);
}
const MAX_STATE_DEPTH = 50;
function* stateMachineRuns(definition, context, depth = 0) {
  const states = xroleLint.field(definition, "States");
  if (states?.kind !== "map" || depth > MAX_STATE_DEPTH)
    return;
  for (let i_1 = 0, all_1 = states.keys(); i_1 < all_1.length; i_1++) {
    const name = all_1[i_1];
    const state = states.get(name);
    const resource = xroleLint.textAt(xroleLint.field(state, "Resource"));
    if (resource && /:states:[^:]*:[^:]*:ecs:runTask\b/.test(xroleLint.flat(resource.value))) {
      const input = xroleLint.field(state, "Arguments") ?? xroleLint.field(state, "Parameters");
      const run = input?.kind === "map" ? taskRunFact(input, "pascal", context) : void 0;
      if (run)
        yield run;
    }
    const inner = [
      ...xroleLint.itemsOf(xroleLint.field(state, "Branches")),
      xroleLint.field(state, "ItemProcessor"),
      xroleLint.field(state, "Iterator")
    ];
    for (let i_2 = 0, all_2 = inner; i_2 < all_2.length; i_2++) {
      const machine = all_2[i_2];
      yield* stateMachineRuns(machine, context, depth + 1);
    }
  }
}
function serviceFact(service, spelling, context) {
  const get = xroleLint.speller(spelling);
  const taskDefinition = xroleLint.textAt(get(service, "taskDefinition"));
  if (taskDefinition === void 0)
    return void 0;
  const name = xroleLint.textAt(get(service, "serviceName") ?? get(service, "service") ?? get(service, "name"));
  const { scope, when = [], address } = context;
  return {
    kind: "service",
    scope: xroleLint.scopeOfArn(xroleLint.textAt(get(service, "serviceArn"))?.value, scope),
    when,
    at: name?.at ?? xroleLint.openingOf(service.at),
    ...address === void 0 ? {} : { address },
    name,
    taskDefinition,
    ...serviceSettings(service, spelling)
  };
}
function serviceSettings(service, spelling) {
  const execute = xroleLint.speller(spelling)(service, "enableExecuteCommand");
  return {
    executeCommand: execute && xroleLint.isTrue(execute) ? execute.at : void 0,
    fargate: serviceOnFargate(service, spelling)
  };
}
function serviceOnFargate(service, spelling) {
  const get = xroleLint.speller(spelling);
  const launchType = get(service, "launchType");
  if (launchType !== void 0)
    return isFargate(xroleLint.stringOf(launchType));
  const strategies = xroleLint.possibleValues(get(service, "capacityProviderStrategy")).flatMap(xroleLint.itemsOf);
  const answers = new Set(strategies.map((each) => isFargate(xroleLint.stringOf(get(each, "capacityProvider")))));
  const [only] = answers;
  return answers.size === 1 ? only : void 0;
}
function isFargate(name) {
  return name === void 0 ? void 0 : name === "FARGATE" || name === "FARGATE_SPOT";
}

module.exports = {
__proto__: null,
eventTargetRun: eventTargetRun,
overridesRun: overridesRun,
pipeRun: pipeRun,
serviceFact: serviceFact,
serviceSettings: serviceSettings,
stateMachineRuns: stateMachineRuns,
taskRunFact: taskRunFact,
};

})
