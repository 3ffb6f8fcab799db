import {
  eventTargetRun,
  overridesRun,
  pipeRun,
  serviceFact,
  stateMachineRuns,
  taskRunFact
} from "./chunk-PV2WTJPZ.js";
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
  field,
  itemsOf
} from "./chunk-IDPBSSDB.js";
import "./chunk-CDYWI4VM.js";
import "./chunk-LLOFT37U.js";
import "./chunk-IHGPEY46.js";

// src/extract/task-runs.ts
var RUN_KEYS = [
  "overrides",
  "cluster",
  "launchType",
  "networkConfiguration",
  "startedBy",
  "containerInstances"
];
var SERVICE_KEYS = ["serviceName", "service", "serviceArn"];
function* runsIn(map, context) {
  yield* stateMachineRuns(stateMachine(map), context);
  for (const target of targetsOf(map)) yield eventTargetRun(target, "pascal", context);
  yield pipeRun(map, "pascal", context);
  for (const service of servicesOf(map)) yield serviceFact(service, "camel", context);
  for (const spelling of ["camel", "pascal"]) {
    if (isRun(map, spelling)) yield taskRunFact(map, spelling, context);
  }
  if (map.get("containerOverrides")?.kind === "list") yield overridesRun(map, "camel", context);
  for (const task of mapsIn(map.get("tasks"))) yield taskRunFact(task, "camel", context);
}
function stateMachine(map) {
  if (map.get("StartAt") !== void 0) return map;
  const definition = map.get("stateMachineArn") && map.get("definition");
  const inner = definition?.kind === "text" ? embeddedJson(definition) : void 0;
  return inner?.kind === "map" ? inner : void 0;
}
function targetsOf(map) {
  return [...mapsIn(map.get("Targets")), ...mapsIn(map.get("Target")), map].filter(
    (target) => field(target, "EcsParameters")?.kind === "map"
  );
}
function servicesOf(map) {
  return [...mapsIn(map.get("services")), ...mapsIn(map.get("service")), map].filter(
    (service) => field(service, "taskDefinition")?.kind === "text" && SERVICE_KEYS.some((key) => field(service, key)?.kind === "text")
  );
}
function isRun(map, spelling) {
  const has = (key) => speller(spelling)(map, key) !== void 0;
  return has("taskDefinition") && RUN_KEYS.some(has) && !SERVICE_KEYS.some(has);
}
function* factsOf(document) {
  const scope = fileScope(document.source);
  for (const item of itemsOf(filledRoot(document))) {
    if (item.kind !== "map") continue;
    for (const fact of runsIn(item, { scope })) if (fact) yield fact;
  }
}
var taskRuns = {
  name: "task-runs",
  accepts: (document) => (document.syntax === "json" || document.syntax === "yaml") && factsOf(document).next().done !== true,
  *extract(documents) {
    for (const document of documents) yield* factsOf(document);
  }
};
export {
  taskRuns
};
