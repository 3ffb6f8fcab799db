import {
  mapsIn,
  possibleValues,
  speller
} from "./chunk-U4RGDUVO.js";
import {
  scopeOfArn
} from "./chunk-73KE3TPR.js";
import {
  embeddedJson
} from "./chunk-A527P2RY.js";
import {
  field,
  isTrue,
  itemsOf,
  stringOf,
  textAt
} from "./chunk-IDPBSSDB.js";
import {
  flat
} from "./chunk-CDYWI4VM.js";
import {
  openingOf
} from "./chunk-IHGPEY46.js";

// src/extract/run-facts.ts
function taskRunFact(input, spelling, context) {
  const get = speller(spelling);
  const definition = get(input, "taskDefinition") ?? get(input, "taskDefinitionArn");
  return runFact(input, definition, get(input, "overrides"), spelling, context);
}
function overridesRun(overrides, spelling, context) {
  return runFact(overrides, void 0, overrides, spelling, context);
}
function runFact(whole, taskDefinition, overrides, spelling, { scope, when = [], address }) {
  const get = speller(spelling);
  const taskRole = roleAt(get(overrides, "taskRoleArn"));
  const executionRole = roleAt(get(overrides, "executionRoleArn"));
  const definition = textAt(taskDefinition);
  if (definition === void 0 && taskRole === void 0 && executionRole === void 0) return void 0;
  const named = address === void 0 ? {} : { address };
  const at = definition?.at ?? openingOf(whole.at);
  return { kind: "task-run", scope, when, at, ...named, taskDefinition: definition, taskRole, executionRole };
}
function roleAt(value) {
  return value?.kind === "text" ? textAt(value) : void 0;
}
function eventTargetRun(target, spelling, context) {
  const get = speller(spelling);
  const parameters = mapsIn(get(target, "ecsParameters") ?? field(target, "ecs_target"))[0];
  if (parameters === void 0) return void 0;
  const input = get(target, "input");
  const overrides = input?.kind === "text" ? embeddedJson(input) : void 0;
  const value = overrides?.kind === "map" ? overrides : void 0;
  return runFact(target, get(parameters, "taskDefinitionArn"), value, "camel", context);
}
function pipeRun(pipe, spelling, context) {
  const get = speller(spelling);
  const [targets] = mapsIn(get(pipe, "targetParameters"));
  const [parameters] = mapsIn(get(targets, "ecsTaskParameters"));
  if (parameters === void 0) return void 0;
  const overrides = mapsIn(get(parameters, "overrides"))[0];
  return runFact(pipe, get(parameters, "taskDefinitionArn"), overrides, spelling, context);
}
var MAX_STATE_DEPTH = 50;
function* stateMachineRuns(definition, context, depth = 0) {
  const states = field(definition, "States");
  if (states?.kind !== "map" || depth > MAX_STATE_DEPTH) return;
  for (const name of states.keys()) {
    const state = states.get(name);
    const resource = textAt(field(state, "Resource"));
    if (resource && /:states:[^:]*:[^:]*:ecs:runTask\b/.test(flat(resource.value))) {
      const input = field(state, "Arguments") ?? field(state, "Parameters");
      const run = input?.kind === "map" ? taskRunFact(input, "pascal", context) : void 0;
      if (run) yield run;
    }
    const inner = [
      ...itemsOf(field(state, "Branches")),
      field(state, "ItemProcessor"),
      field(state, "Iterator")
    ];
    for (const machine of inner) yield* stateMachineRuns(machine, context, depth + 1);
  }
}
function serviceFact(service, spelling, context) {
  const get = speller(spelling);
  const taskDefinition = textAt(get(service, "taskDefinition"));
  if (taskDefinition === void 0) return void 0;
  const name = textAt(get(service, "serviceName") ?? get(service, "service") ?? get(service, "name"));
  const { scope, when = [], address } = context;
  return {
    kind: "service",
    scope: scopeOfArn(textAt(get(service, "serviceArn"))?.value, scope),
    when,
    at: name?.at ?? openingOf(service.at),
    ...address === void 0 ? {} : { address },
    name,
    taskDefinition,
    ...serviceSettings(service, spelling)
  };
}
function serviceSettings(service, spelling) {
  const execute = speller(spelling)(service, "enableExecuteCommand");
  return {
    executeCommand: execute && isTrue(execute) ? execute.at : void 0,
    fargate: serviceOnFargate(service, spelling)
  };
}
function serviceOnFargate(service, spelling) {
  const get = speller(spelling);
  const launchType = get(service, "launchType");
  if (launchType !== void 0) return isFargate(stringOf(launchType));
  const strategies = possibleValues(get(service, "capacityProviderStrategy")).flatMap(itemsOf);
  const answers = new Set(strategies.map((each) => isFargate(stringOf(get(each, "capacityProvider")))));
  const [only] = answers;
  return answers.size === 1 ? only : void 0;
}
function isFargate(name) {
  return name === void 0 ? void 0 : name === "FARGATE" || name === "FARGATE_SPOT";
}

export {
  taskRunFact,
  overridesRun,
  eventTargetRun,
  pipeRun,
  stateMachineRuns,
  serviceFact,
  serviceSettings
};
