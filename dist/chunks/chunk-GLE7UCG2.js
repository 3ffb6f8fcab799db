import {
  actionContext,
  allowsAssumeRole,
  decideAction,
  defineRule,
  faultsOf,
  folderOf,
  meansEcsContainer,
  passRoleContext,
  rolesTrusted,
  servicesTrusted,
  settingOf
} from "./chunk-52K3HA6M.js";
import {
  arnFaults,
  isArnLike,
  parseArn,
  parseRoleArn
} from "./chunk-KGG4CTBE.js";
import {
  parseOperator
} from "./chunk-RYJ4CBOH.js";
import {
  editDistance,
  nearest
} from "./chunk-SN5CJ7VO.js";
import {
  compare,
  flat,
  literal,
  show,
  textKey
} from "./chunk-CDYWI4VM.js";

// rules/account-id-number.ts
var account_id_number_default = defineRule({
  id: "account-id-number",
  title: "an unquoted account id that readers take for a number",
  severity: "warning",
  group: "Policy documents",
  *check({ accountNumbers }) {
    for (const { at, raw } of accountNumbers)
      yield {
        at,
        message: `account id ${raw} is not in quotes, so that readers take it for a number${raw.startsWith("0") ? " and lose its leading zero" : ""}`,
        hint: `write "${raw}"`
      };
  }
});

// rules/arn-malformed.ts
var KINDS = {
  taskRoleArn: "role",
  executionRoleArn: "role",
  profile: "role",
  container: "role",
  principal: "principal",
  resource: "resource",
  attachment: "policy"
};
var arn_malformed_default = defineRule({
  id: "arn-malformed",
  title: "an ARN that no AWS ARN can be",
  severity: "error",
  group: "ARNs",
  *check({ arns, fill }) {
    for (const { value, at, where } of arns) {
      const filled = fill(value);
      if (!isArnLike(filled)) continue;
      for (const { message, hint, severity, fix } of arnFaults(filled, KINDS[where]))
        yield {
          at,
          message,
          hint,
          severity,
          ...fix && {
            fix: { description: fix.description, safe: true, edits: [{ at: at.part(fix.start, fix.end), newText: fix.newText }] }
          }
        };
    }
  }
});

// src/graph/tell.ts
function hopName({ source, destination }) {
  return { source: show(source.arn), destination: show(destination.arn) };
}
function whenOf({ when }) {
  return when.length === 0 ? "" : ` ${when.map(({ label }) => label).join(" and ")}`;
}
function boundNote(role) {
  return role.guessed.length === 0 ? "" : `; the document was joined to ${show(role.name)} by its content`;
}
function relatedOf(hop) {
  const tasks = hop.tasks.map(({ label, at, fact }) => ({
    at: fact.taskRole?.at ?? at,
    note: `task definition ${label} runs as ${show(hop.source.name)}`
  }));
  const demands = hop.demands.map(({ kind, at }) => ({ at, note: DEMANDS[kind] }));
  const roles = [hop.source, hop.destination].flatMap(
    (role) => role.definitions.slice(0, 1).map(({ at }) => ({ at, note: `${show(role.name)} is defined here` }))
  );
  return [...tasks, ...demands, ...roles];
}
var DEMANDS = {
  permission: "the task role may assume the destination role",
  trust: "the destination role trusts the task role",
  profile: "a profile of the container assumes the destination role",
  container: "the container is told the destination role"
};
function* breaksOfKind({ hops }, ...kinds) {
  for (const hop of hops)
    for (const broken of hop.breaks) if (kinds.includes(broken.kind)) yield { hop, broken };
}
function rewrite(at, value, newText) {
  return { at: at.part(0, flat(value).length), newText };
}

// rules/arn-partition-mismatch.ts
var arn_partition_mismatch_default = defineRule({
  id: "arn-partition-mismatch",
  title: "the two ends of a hop lie in different AWS partitions",
  severity: "error",
  group: "ARNs",
  *check(graph) {
    for (const { hop, broken } of breaksOfKind(graph, "partition"))
      yield {
        at: broken.at,
        message: `"${show(hop.source.arn)}" cannot assume "${show(hop.destination.arn)}"${whenOf(hop)}: roles are never assumed across partitions`,
        hint: "use a role of the same partition, or correct the ARN",
        related: relatedOf(hop),
        hop: hopName(hop)
      };
  }
});

// rules/assume-role-denied.ts
var assume_role_denied_default = defineRule({
  id: "assume-role-denied",
  title: "an explicit Deny of the task role covers the hop",
  severity: "error",
  group: "Task role",
  *check(graph) {
    for (const { hop, broken } of breaksOfKind(graph, "explicit-deny"))
      yield {
        at: broken.at,
        message: `this Deny keeps "${hop.source.label}" from assuming "${show(hop.destination.arn)}"${whenOf(hop)}: no Allow outweighs it`,
        hint: "narrow the Deny so that it does not cover this role",
        related: relatedOf(hop),
        hop: hopName(hop)
      };
  }
});

// rules/assume-role-not-allowed.ts
var assume_role_not_allowed_default = defineRule({
  id: "assume-role-not-allowed",
  title: "the task role has no permission to assume the role that it needs",
  severity: "error",
  group: "Task role",
  *check(graph) {
    for (const { hop, broken } of breaksOfKind(graph, "not-allowed")) {
      const destination = show(hop.destination.arn);
      yield {
        at: broken.at,
        message: `no policy of "${hop.source.label}" allows sts:AssumeRole on "${destination}"${whenOf(hop)}${broken.element ? `: ${broken.element.why}` : ""}${boundNote(hop.source)}`,
        hint: `add a statement that allows sts:AssumeRole on "${destination}" to the task role`,
        related: relatedOf(hop),
        hop: hopName(hop)
      };
    }
  }
});

// rules/assume-role-on-execution-role.ts
var assume_role_on_execution_role_default = defineRule({
  id: "assume-role-on-execution-role",
  title: "the permission to assume a role is on the execution role, which containers never have",
  severity: "error",
  group: "Task role",
  *check(graph) {
    for (const { hop, broken } of breaksOfKind(graph, "on-execution-role")) {
      if (!broken.instead) continue;
      const [execution, task] = [show(broken.instead.name), show(hop.source.name)];
      yield {
        at: broken.at,
        message: `sts:AssumeRole on "${show(hop.destination.arn)}" is allowed to the execution role "${execution}", which the ECS agent uses; containers run as the task role "${task}"${whenOf(hop)}`,
        hint: `move the statement to "${task}", or swap taskRoleArn and executionRoleArn if they are mixed up`,
        related: relatedOf(hop),
        hop: hopName(hop)
      };
    }
  }
});

// rules/assume-role-resource-mismatch.ts
var assume_role_resource_mismatch_default = defineRule({
  id: "assume-role-resource-mismatch",
  title: "the permission to assume a role names an ARN that is nearly the role, and not the role",
  severity: "error",
  group: "Task role",
  *check(graph) {
    for (const { hop, broken } of breaksOfKind(graph, "resource-mismatch")) {
      if (!broken.near) continue;
      const destination = show(hop.destination.arn);
      yield {
        at: broken.at,
        message: `sts:AssumeRole is allowed on "${show(broken.near.value)}", which is not "${destination}": ${broken.near.difference}${whenOf(hop)}${boundNote(hop.source)}`,
        hint: `write "${destination}"`,
        related: relatedOf(hop),
        hop: hopName(hop),
        fix: {
          description: `name the role "${destination}"`,
          safe: hop.destination.definitions.length > 0,
          edits: [rewrite(broken.near.valueAt, broken.near.value, destination)]
        }
      };
    }
  }
});

// rules/assume-role-wildcard.ts
var LIMITS = /^(aws:resource(account|orgid|orgpaths|tag\/.*)|iam:resourcetag\/.*)$/i;
function breadth(value) {
  if (literal(value) === "*") return "every role of every account";
  const role = parseRoleArn(value);
  if (!role) return /^arn:[^:]*:iam::\*:\*?$/.test(show(value)) ? "every role of every account" : void 0;
  const [account, name] = [show(role.account), show(role.path).slice(1) + show(role.name)];
  if (/^\*+$/.test(name)) return account.includes("*") ? "every role of every account" : `every role of account ${account}`;
  return account.includes("*") ? `a role of that name in every account` : void 0;
}
function isLimited({ conditions, conditionUnknown }) {
  return conditionUnknown || conditions.some(({ key }) => LIMITS.test(key.value));
}
var assume_role_wildcard_default = defineRule({
  id: "assume-role-wildcard",
  title: "sts:AssumeRole is allowed on all roles",
  severity: "warning",
  group: "Task role",
  *check({ policies, fill }) {
    for (const { policy, kind } of policies) {
      if (kind !== "identity") continue;
      for (const statement of policy.statements) {
        if (!allowsAssumeRole(statement) || isLimited(statement) || statement.resources?.not !== false) continue;
        for (const { value, at } of statement.resources.values) {
          const found = breadth(fill(value));
          if (found !== void 0)
            yield {
              at,
              message: `sts:AssumeRole is allowed on "${show(value)}": ${found} that trusts the caller's account can be assumed`,
              hint: "name the roles that are meant to be assumed"
            };
        }
      }
    }
  }
});

// rules/binding-ambiguous.ts
var binding_ambiguous_default = defineRule({
  id: "binding-ambiguous",
  title: "a policy document could belong to several roles",
  severity: "note",
  group: "The run itself",
  *check({ policies }) {
    for (const { policy, candidates, kind } of policies) {
      const [first] = candidates;
      if (first === void 0 || candidates.length < 2) continue;
      const { path } = policy.at.source;
      const key = kind === "trust" ? `trust: ${path}` : `policies: [${path}]`;
      yield {
        at: policy.at.part(0, 0),
        message: `this document could belong to ${candidates.map((one) => `"${one}"`).join(" or ")}, so it was joined to none`,
        hint: `say it in the config: roles: [{ arn: ${first}, ${key} }]`
      };
    }
  }
});

// rules/boundary-blocks-assume-role.ts
var boundary_blocks_assume_role_default = defineRule({
  id: "boundary-blocks-assume-role",
  title: "the task role's permissions boundary does not allow the hop",
  severity: "error",
  group: "Task role",
  *check(graph) {
    for (const { hop, broken } of breaksOfKind(graph, "boundary")) {
      const how = broken.reason?.cause === "explicit-deny" ? "denies" : "does not allow";
      yield {
        at: broken.at,
        message: `the permissions boundary of "${hop.source.label}" ${how} sts:AssumeRole on "${show(hop.destination.arn)}"${whenOf(hop)}`,
        hint: "allow it in the boundary as well: both the boundary and a policy must",
        related: relatedOf(hop),
        hop: hopName(hop)
      };
    }
  }
});

// rules/chained-session-too-long.ts
var LIMIT = 3600;
var DURATION = /^(AWS_)?(ASSUME_)?ROLE_(SESSION_)?DURATION(_SECONDS)?$/;
var chained_session_too_long_default = defineRule({
  id: "chained-session-too-long",
  title: "a task asks for a longer session than role chaining gives",
  severity: "error",
  group: "AWS config profile",
  *check({ profiles, taskDefinitions }) {
    const carried = new Set(taskDefinitions.flatMap((task) => task.profiles));
    for (const profile of profiles) {
      const setting = profile.settings.get("duration_seconds");
      const seconds = Number(settingOf(profile, "duration_seconds"));
      if (!setting || !(seconds > LIMIT) || !(carried.has(profile) || meansEcsContainer(profile))) continue;
      yield {
        at: setting.value.at,
        message: `duration_seconds ${String(seconds)} is over ${String(LIMIT)}: a task role that assumes another role is role chaining, and STS refuses sessions over one hour then`,
        hint: `write ${String(LIMIT)} or less`,
        fix: { description: `write ${String(LIMIT)}`, safe: true, edits: [rewrite(setting.value.at, setting.value.value, String(LIMIT))] }
      };
    }
    for (const { containers, taskRole } of taskDefinitions)
      for (const { name, value } of containers.flatMap(({ environment }) => environment)) {
        const seconds = Number(literal(value?.value ?? []));
        if (!taskRole || !value || !(seconds > LIMIT) || !DURATION.test(literal(name.value) ?? "")) continue;
        yield {
          at: value.at,
          message: `${literal(name.value) ?? ""} ${String(seconds)} is over ${String(LIMIT)}: STS refuses sessions over one hour to a task role that assumes another role`,
          hint: `write ${String(LIMIT)} or less`
        };
      }
  }
});

// rules/duplicate-key.ts
var duplicate_key_default = defineRule({
  id: "duplicate-key",
  title: "one key stands twice in one object, and the first value is lost",
  severity: "error",
  group: "Policy documents",
  *check({ duplicateKeys }) {
    for (const { key, at, first } of duplicateKeys)
      yield {
        at,
        message: `key "${key}" stands twice in one object: readers keep this one and drop the first`,
        hint: "merge the two values into one",
        related: [{ at: first, note: "the first value, which is lost" }]
      };
  }
});

// rules/ecs-exec-not-permitted.ts
var ACTIONS = ["CreateControlChannel", "CreateDataChannel", "OpenControlChannel", "OpenDataChannel"].map(
  (name) => `ssmmessages:${name}`
);
var ecs_exec_not_permitted_default = defineRule({
  id: "ecs-exec-not-permitted",
  title: "ECS Exec is enabled, and the task role lacks the permissions that it needs",
  severity: "warning",
  group: "Task definition",
  *check({ taskDefinitions }) {
    for (const { taskRole, services: services2, label } of taskDefinitions) {
      if (!taskRole) continue;
      const { arn, account, identity, boundary } = taskRole;
      const caller = { arn, account, identity, boundary, scps: [] };
      const context = actionContext({ arn, account });
      for (const { executeCommand } of services2) {
        if (!executeCommand) continue;
        const missing = ACTIONS.filter((action) => decideAction(caller, action, ["*"], context).verdict === "denied");
        if (missing.length === 0) continue;
        yield {
          at: executeCommand,
          message: `ECS Exec is enabled for task definition ${label}, and its task role "${show(taskRole.name)}" is not allowed ${missing.join(", ")}`,
          hint: "allow the four ssmmessages actions to the task role",
          related: [{ at: taskRole.at, note: "the task role stands here" }]
        };
      }
    }
  }
});

// rules/ecs-tasks-not-trusted.ts
var SERVICE = "ecs-tasks.amazonaws.com";
function closest(role) {
  const trials = role.taskTrust?.trials.filter(({ effect }) => effect !== void 0) ?? [];
  const denying = trials.find(({ effect, truth }) => effect === "Deny" && truth === "yes");
  const trusting = trials.find(({ elements }) => elements.some(({ element, truth }) => element === "principal" && truth === "yes"));
  const trial = denying ?? trusting ?? trials.find(({ statement: statement2 }) => services(statement2).length > 0) ?? trials[0];
  if (!trial) return void 0;
  const { statement } = trial;
  return { statement, entry: services(statement)[0] ?? statement.principals?.entries[0] };
}
function services({ principals }) {
  return (principals?.entries ?? []).filter(({ type }) => type === "Service");
}
function isSlip(service) {
  return service === "ecs.amazonaws.com" || editDistance(service, SERVICE, 3) <= 3;
}
var ecs_tasks_not_trusted_default = defineRule({
  id: "ecs-tasks-not-trusted",
  title: "the trust policy of a task or execution role does not let ECS tasks have it",
  severity: "error",
  group: "Task role",
  *check({ roles }) {
    for (const role of roles) {
      const users = [...role.tasks.filter(({ foreign }) => !foreign), ...role.executes];
      if (users.length === 0 || role.taskTrust?.verdict !== "denied") continue;
      const found = closest(role);
      const failed = role.taskTrust.trials.flatMap(({ effect, elements }) => effect === "Allow" ? elements : []).find(({ element, truth }) => element === "condition" && truth === "no");
      const trusts = found?.entry ? `, but "${show(found.entry.value)}"` : "";
      const service = literal(found?.entry?.value ?? []) ?? "";
      const why = trusts === "" || service === SERVICE ? `: ${failed?.why ?? role.taskTrust.reasons[0]?.message ?? "nothing allows it"}` : trusts;
      const at = service === SERVICE && failed ? failed.at : found?.entry?.at ?? role.trust.policies[0]?.policy.statementsAt;
      yield {
        at: at ?? role.at,
        message: `"${role.label}" does not trust ${SERVICE} to do sts:AssumeRole${why}; ECS cannot start tasks with it${boundNote(role)}`,
        hint: `let the service principal "${SERVICE}" do sts:AssumeRole`,
        related: users.map(({ fact, at: taskAt, label }) => ({
          at: (role.tasks.some((task) => task.fact === fact) ? fact.taskRole?.at : fact.executionRole?.at) ?? taskAt,
          note: `task definition ${label} uses the role`
        })),
        ...found?.entry && isSlip(service) && {
          fix: { description: `trust ${SERVICE}`, safe: true, edits: [rewrite(found.entry.at, found.entry.value, SERVICE)] }
        }
      };
    }
  }
});

// rules/ecs-tasks-trust-unscoped.ts
var SCOPES = /* @__PURE__ */ new Set(["aws:sourceaccount", "aws:sourcearn", "aws:sourceorgid", "aws:sourceorgpaths"]);
var ecs_tasks_trust_unscoped_default = defineRule({
  id: "ecs-tasks-trust-unscoped",
  title: "the trust in ECS tasks is not limited to one account",
  severity: "note",
  group: "Task role",
  *check({ policies }) {
    for (const { policy, kind, role } of policies) {
      if (kind !== "trust") continue;
      for (const statement of policy.statements) {
        const trusted = servicesTrusted({ ...policy, statements: [statement] });
        if (!trusted.some((service) => service.startsWith("ecs-tasks."))) continue;
        if (statement.conditionUnknown || statement.conditions.some(({ key }) => SCOPES.has(key.value.toLowerCase()))) continue;
        yield {
          at: statement.at,
          message: `ECS may use ${role ? `"${role.label}"` : "this role"} on behalf of any account's tasks (confused deputy)`,
          hint: "add a condition StringEquals aws:SourceAccount with the account that runs the tasks"
        };
      }
    }
  }
});

// rules/execution-role-missing.ts
var PRIVATE_ECR = /\.dkr[.-]ecr(-fips)?\.[^/]*\.(amazonaws\.com|on\.aws|amazonaws\.eu|c2s\.ic\.gov|sc2s\.sgov\.gov)/;
function* needs(container, fargate) {
  if (container.secrets) yield { at: container.secrets, what: "secrets" };
  if (container.repositoryCredentials) yield { at: container.repositoryCredentials, what: "repositoryCredentials" };
  if (fargate !== true) return;
  if (container.image && PRIVATE_ECR.test(show(container.image.value)))
    yield { at: container.image.at, what: "a private ECR image on Fargate" };
  if (container.logDriver && literal(container.logDriver.value) === "awslogs")
    yield { at: container.logDriver.at, what: "the awslogs driver on Fargate" };
}
var execution_role_missing_default = defineRule({
  id: "execution-role-missing",
  title: "the task definition needs an execution role and names none",
  severity: "error",
  group: "Task definition",
  *check({ taskDefinitions }) {
    for (const { fact, containers, label, runs } of taskDefinitions) {
      if (fact.executionRole || fact.executionRoleUnknown || fact.fragment) continue;
      if (runs.some(({ executionRole }) => executionRole)) continue;
      const [first, ...others] = containers.flatMap((container) => [...needs(container, fact.fargate)]);
      if (!first) continue;
      yield {
        at: first.at,
        message: `task definition ${label} has no execution role, which ${first.what} ${first.what.endsWith("s") ? "need" : "needs"}`,
        hint: "set executionRoleArn to a role with the policy AmazonECSTaskExecutionRolePolicy",
        related: others.map(({ at, what }) => ({ at, note: `${what} too` }))
      };
    }
  }
});

// rules/parse-error.ts
var parse_error_default = defineRule({
  id: "parse-error",
  title: "a file that looks like one of ours cannot be read",
  severity: "error",
  group: "The run itself",
  *check({ parseErrors }) {
    for (const { at, message, templated } of parseErrors)
      yield {
        at,
        message,
        hint: "correct the file, or exclude it in the config",
        ...templated && { severity: "note" }
      };
  }
});

// rules/pass-role-missing.ts
var DEPLOYS = /^ecs:(RegisterTaskDefinition|RunTask|CreateService|UpdateService)$/i;
function deploys({ effect, actions }) {
  return effect?.value === "Allow" && actions?.not === false && actions.values.some(({ value }) => DEPLOYS.test(show(value)));
}
var pass_role_missing_default = defineRule({
  id: "pass-role-missing",
  title: "a role that deploys tasks may not pass the tasks' roles",
  severity: "warning",
  group: "Deployment",
  *check({ roles, taskDefinitions }) {
    const passed = new Set(taskDefinitions.flatMap(({ taskRole, executionRole }) => [taskRole ?? [], executionRole ?? []].flat()));
    for (const role of roles) {
      const statement = role.identity.policies.flatMap(({ policy }) => policy.statements).find(deploys);
      if (!statement || !role.identity.complete) continue;
      const own = [...passed].filter(({ account }) => compare(account, role.account) === "same");
      const context = passRoleContext({ arn: role.arn, account: role.account });
      const caller = { arn: role.arn, account: role.account, identity: role.identity, boundary: role.boundary, scps: [] };
      const mayPass = (target) => decideAction(caller, "iam:PassRole", target.arn, context).verdict !== "denied";
      if (own.length === 0 || own.some(mayPass)) continue;
      yield {
        at: statement.actions?.values.find(({ value }) => DEPLOYS.test(show(value)))?.at ?? statement.at,
        message: `"${role.label}" may start tasks, and may not pass them their roles: iam:PassRole on ${own.map(({ label }) => `"${label}"`).join(", ")} is allowed nowhere`,
        hint: "allow iam:PassRole on these roles with StringEquals iam:PassedToService ecs-tasks.amazonaws.com",
        related: own.map((target) => ({ at: target.at, note: "a role of a task" }))
      };
    }
  }
});

// rules/pass-role-unscoped.ts
var pass_role_unscoped_default = defineRule({
  id: "pass-role-unscoped",
  title: "iam:PassRole on every role, to every service",
  severity: "warning",
  group: "Deployment",
  *check({ policies }) {
    for (const { policy, kind } of policies) {
      if (kind !== "identity") continue;
      for (const { effect, actions, resources, conditions, conditionUnknown } of policy.statements) {
        const passes = actions?.not === false && actions.values.some(({ value }) => /^iam:pass/i.test(show(value)));
        if (effect?.value !== "Allow" || !passes || conditionUnknown) continue;
        if (conditions.some(({ key }) => /^iam:(passedtoservice|associatedresourcearn)$/i.test(key.value))) continue;
        for (const { value, at } of resources?.not === false ? resources.values : [])
          if (literal(value) === "*")
            yield {
              at,
              message: "iam:PassRole is allowed on every role and to every service: whoever holds it can run code as any role",
              hint: "name the roles, and add StringEquals iam:PassedToService ecs-tasks.amazonaws.com"
            };
      }
    }
  }
});

// src/graph/document-faults.ts
function* faultsOfRule({ policies }, rule) {
  for (const { policy, kind, role } of policies)
    for (const fault2 of [...policy.faults, ...faultsOf(policy, kind)]) {
      if (fault2.rule !== rule) continue;
      const { at, message, severity, hint, fix, fact } = fault2;
      yield {
        at,
        message,
        severity,
        fact,
        ...hint !== void 0 && { hint },
        ...role && role.definitions.length > 0 && { related: [{ at: role.at, note: `the document belongs to ${role.label}` }] },
        ...fix && { fix: { description: fix.description, safe: true, edits: [{ at: fix.at, newText: fix.newText }] } }
      };
    }
}

// rules/policy-syntax.ts
var policy_syntax_default = defineRule({
  id: "policy-syntax",
  title: "IAM would refuse the policy document",
  severity: "error",
  group: "Policy documents",
  *check(graph) {
    yield* faultsOfRule(graph, "policy-syntax");
  }
});

// rules/policy-unknown-action.ts
var policy_unknown_action_default = defineRule({
  id: "policy-unknown-action",
  title: "a policy names an sts action that does not exist",
  severity: "error",
  group: "Policy documents",
  *check(graph) {
    yield* faultsOfRule(graph, "policy-unknown-action");
  }
});

// rules/policy-version.ts
var policy_version_default = defineRule({
  id: "policy-version",
  title: "the Version of a policy document is missing, old or unknown",
  severity: "warning",
  group: "Policy documents",
  *check(graph) {
    yield* faultsOfRule(graph, "policy-version");
  }
});

// rules/profile-credential-source.ts
var SOURCES = ["EcsContainer", "Ec2InstanceMetadata", "Environment"];
function* credentialSource(profile, isTasks) {
  const setting = profile.settings.get("credential_source");
  const value = settingOf(profile, "credential_source");
  if (!setting || value === void 0 || setting.dressed) return;
  if (!SOURCES.includes(value)) {
    const meant = nearest(value, SOURCES);
    yield {
      at: setting.value.at,
      message: `credential_source "${value}" is none that SDKs know; they compare it letter by letter`,
      hint: `write ${meant ?? "EcsContainer, Ec2InstanceMetadata or Environment"}`,
      ...meant && { fix: { description: `write ${meant}`, safe: true, edits: [rewrite(setting.value.at, setting.value.value, meant)] } }
    };
  } else if (isTasks && value !== "EcsContainer")
    yield {
      at: setting.value.at,
      message: `credential_source "${value}" does not give the task role's credentials in an ECS task${value === "Ec2InstanceMetadata" ? ", but the instance role (CONF-10)" : ""}`.replace(" (CONF-10)", ""),
      hint: "write EcsContainer",
      fix: { description: "write EcsContainer", safe: true, edits: [rewrite(setting.value.at, setting.value.value, "EcsContainer")] }
    };
}
function* sourceOfRole(profile) {
  const role = profile.settings.get("role_arn");
  if (!role) return;
  const [source, named] = [profile.settings.get("credential_source"), profile.settings.get("source_profile")];
  const isWebIdentity = profile.settings.has("web_identity_token_file");
  if (source && named)
    yield {
      at: named.value.at,
      message: `profile "${profile.name.value}" has both source_profile and credential_source, which SDKs refuse`,
      hint: "keep credential_source = EcsContainer for a task, or source_profile elsewhere",
      related: [{ at: source.value.at, note: "credential_source" }]
    };
  else if (!source && !named && !isWebIdentity)
    yield {
      at: role.value.at,
      message: `profile "${profile.name.value}" has role_arn and neither source_profile nor credential_source, so that nobody can assume it`,
      hint: "add credential_source = EcsContainer"
    };
}
function* sourceProfile(profile, all, isTasks) {
  const setting = profile.settings.get("source_profile");
  const name = settingOf(profile, "source_profile");
  if (!setting || name === void 0 || profile.settings.has("credential_source")) return;
  const beside = all.filter((other) => folderOf(other.at.source.path) === folderOf(profile.at.source.path) && !other.misheaded);
  const found = beside.find((other) => other.name.value === name);
  const isWhole = isTasks || beside.some(({ file }) => file !== profile.file);
  if (!found) {
    if (isWhole)
      yield {
        at: setting.value.at,
        message: `source_profile "${name}" is not a profile of this file`,
        hint: "name a profile that exists, or use credential_source = EcsContainer"
      };
    return;
  }
  const seen = /* @__PURE__ */ new Set([profile.name.value]);
  for (let at = found; at; ) {
    if (seen.has(at.name.value)) {
      const isOwnKeys = at === profile && profile.settings.has("aws_access_key_id");
      if (!isOwnKeys)
        yield { at: setting.value.at, message: `source_profile "${name}" leads back to "${at.name.value}"`, hint: "break the circle" };
      return;
    }
    seen.add(at.name.value);
    const next = settingOf(at, "source_profile");
    at = next === void 0 ? void 0 : beside.find((other) => other.name.value === next);
  }
}
function* heading(profile) {
  if (!profile.misheaded || !profile.settings.has("role_arn")) return;
  const [right, where] = profile.file === "config" ? [`[profile ${profile.name.value}]`, "a config file"] : [`[${profile.name.value.replace(/^profile\s+/, "")}]`, "a credentials file"];
  yield {
    at: profile.name.at,
    message: `[${literal([profile.name.value]) ?? ""}] is not a profile in ${where}, so that SDKs do not see its settings`,
    hint: `write ${right}`
  };
}
var profile_credential_source_default = defineRule({
  id: "profile-credential-source",
  title: "a profile does not say rightly whose credentials assume its role",
  severity: "error",
  group: "AWS config profile",
  *check({ profiles, taskDefinitions }) {
    const carried = new Set(taskDefinitions.flatMap((task) => task.profiles));
    for (const profile of profiles) {
      const isTasks = carried.has(profile) || meansEcsContainer(profile);
      yield* heading(profile);
      if (profile.misheaded) continue;
      yield* credentialSource(profile, carried.has(profile));
      yield* sourceOfRole(profile);
      yield* sourceProfile(profile, profiles, isTasks);
    }
  }
});

// rules/profile-mfa.ts
var profile_mfa_default = defineRule({
  id: "profile-mfa",
  title: "a profile of a task asks for an MFA code, and nobody is there to type it",
  severity: "error",
  group: "AWS config profile",
  *check({ profiles, taskDefinitions }) {
    const carried = new Set(taskDefinitions.flatMap((task) => task.profiles));
    for (const profile of profiles) {
      const mfa = profile.settings.get("mfa_serial");
      if (!mfa || !(carried.has(profile) || meansEcsContainer(profile))) continue;
      yield {
        at: mfa.value.at,
        message: `profile "${profile.name.value}" asks for an MFA code, and a task has neither a person nor an MFA device`,
        hint: "remove mfa_serial, and the MFA condition from the trust policy if there is one"
      };
    }
  }
});

// rules/profile-role-mismatch.ts
var profile_role_mismatch_default = defineRule({
  id: "profile-role-mismatch",
  title: "role_arn is nearly a role of the repository, or no role at all",
  severity: "error",
  group: "AWS config profile",
  *check({ nearMisses, profiles, fill }) {
    for (const miss of nearMisses) {
      if (miss.in !== "profile") continue;
      const role = show(miss.role.arn);
      yield {
        at: miss.valueAt,
        message: `role_arn "${show(miss.value)}" is not the role "${role}" that is named elsewhere: ${miss.difference}`,
        hint: `write "${role}"`,
        related: [{ at: miss.role.at, note: "the role stands here" }],
        fix: { description: `name the role "${role}"`, safe: miss.role.definitions.length > 0, edits: [rewrite(miss.valueAt, miss.value, role)] }
      };
    }
    for (const { settings } of profiles) {
      const setting = settings.get("role_arn");
      const value = setting && fill(setting.value.value);
      if (!setting || !value || literal(value) === void 0 || parseRoleArn(value)) continue;
      if (nearMisses.some(({ valueAt }) => valueAt === setting.value.at)) continue;
      if (isArnLike(value) && !parseArn(value)) continue;
      yield {
        at: setting.value.at,
        message: `role_arn "${show(value)}" is not the ARN of a role, which is all that AssumeRole takes`,
        hint: "give the full ARN of the role, arn:aws:iam::<account>:role/<path and name>"
      };
    }
  }
});

// rules/profile-value-literal.ts
var KEYS = ["role_arn", "external_id", "credential_source"];
var profile_value_literal_default = defineRule({
  id: "profile-value-literal",
  title: "quotes or a comment that some SDKs keep as part of the value",
  severity: "warning",
  group: "AWS config profile",
  *check({ profiles }) {
    for (const { settings } of profiles)
      for (const key of KEYS) {
        const setting = settings.get(key);
        if (!setting?.dressed) continue;
        const what = setting.dressed === "quotes" ? "the quotes around" : "the comment after";
        yield {
          at: setting.value.at,
          message: `${what} the value of ${key} ${setting.dressed === "quotes" ? "are" : "is"} part of it for the AWS CLI and boto3`,
          hint: setting.dressed === "quotes" ? "remove the quotes" : "put the comment on a line of its own"
        };
      }
  }
});

// rules/reference-as-string.ts
var reference_as_string_default = defineRule({
  id: "reference-as-string",
  title: "a reference stands as plain text that nobody will resolve",
  severity: "error",
  group: "Policy documents",
  *check({ unresolvedReferences }) {
    for (const { at, value, hint } of unresolvedReferences)
      yield { at, message: `"${show(value.text)}" is plain text here, not a reference`, hint };
  }
});

// rules/scp-blocks-assume-role.ts
var scp_blocks_assume_role_default = defineRule({
  id: "scp-blocks-assume-role",
  title: "an organization policy does not allow the hop",
  severity: "error",
  group: "Task role",
  *check(graph) {
    for (const { hop, broken } of breaksOfKind(graph, "scp")) {
      const how = broken.reason?.cause === "explicit-deny" ? "denies" : "does not allow";
      yield {
        at: broken.at,
        message: `an organization policy ${how} sts:AssumeRole on "${show(hop.destination.arn)}" to "${hop.source.label}"${whenOf(hop)}`,
        hint: "exempt the role or the action in the organization policy",
        related: relatedOf(hop),
        hop: hopName(hop)
      };
    }
  }
});

// rules/static-credentials.ts
var NAMES = /* @__PURE__ */ new Set(["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"]);
var static_credentials_default = defineRule({
  id: "static-credentials",
  title: "access keys in a container take precedence over the task role",
  severity: "error",
  group: "Task definition",
  *check({ taskDefinitions }) {
    for (const task of taskDefinitions)
      for (const { environment } of task.containers)
        for (const entry of environment) {
          const name = literal(entry.name.value) ?? "";
          if (!NAMES.has(name) || entry.value && literal(entry.value.value) === "") continue;
          yield {
            at: entry.at,
            message: `${name} is set in ${entry.from} of task definition ${task.label}: SDKs take it before the task role, so every call starts from another identity`,
            hint: "remove the keys and let the SDK find the task role",
            ...task.fact.taskRole && { related: [{ at: task.fact.taskRole.at, note: "the task role that is passed over" }] }
          };
        }
  }
});

// rules/task-role-foreign-account.ts
var task_role_foreign_account_default = defineRule({
  id: "task-role-foreign-account",
  title: "the task role lives in another account than the task",
  severity: "error",
  group: "Task definition",
  *check({ taskDefinitions }) {
    for (const task of taskDefinitions) {
      const { foreign, taskRole, fact } = task;
      if (!foreign || !taskRole || !fact.taskRole) continue;
      yield {
        at: fact.taskRole.at,
        message: `task role "${show(taskRole.arn)}" lives in account ${show(taskRole.account)}, and task definition ${task.label} runs in ${show(foreign.account)}: ECS passes roles of its own account only`,
        hint: `name a role of account ${show(foreign.account)} here, and let it assume "${show(taskRole.arn)}"`,
        related: [{ at: foreign.at, note: foreign.note }]
      };
    }
  }
});

// rules/task-role-invalid.ts
var RESIDUE = /^(null|none|nil|undefined|true|false)$/i;
var KINDS2 = {
  "instance-profile": "an instance profile",
  user: "a user",
  group: "a group",
  policy: "a policy",
  "assumed-role": "a role's session",
  root: "an account",
  cluster: "a cluster",
  stack: "a stack"
};
function fault(value) {
  const whole = literal(value);
  if (whole?.trim() === "") return "is empty, which ECS refuses";
  const role = parseRoleArn(value);
  const name = literal(role?.name ?? value);
  if (name !== void 0 && RESIDUE.test(name)) return `is what an unset variable leaves behind`;
  if (role) return void 0;
  const arn = parseArn(value);
  if (arn) {
    const kind = show(arn.resource).split(/[/:]/)[0] ?? "";
    const isKnown = !kind.includes("<") && kind !== "role" && kind !== "roles";
    return isKnown ? `is ${KINDS2[kind] ?? "not a role"} and not a role` : void 0;
  }
  if (whole !== void 0 && /[:/]/.test(whole) && !/^arn/i.test(whole)) return "is neither an ARN nor the name of a role";
  return void 0;
}
var task_role_invalid_default = defineRule({
  id: "task-role-invalid",
  title: "the value of the role key is not a role",
  severity: "error",
  group: "Task definition",
  *check({ taskDefinitions, runs, fill }) {
    function* judge(role, key) {
      if (!role) return;
      const value = fill(role.value);
      const found = fault(value);
      if (found !== void 0)
        yield {
          at: role.at,
          message: `${key} "${show(value)}" ${found}`,
          hint: `give the ARN of a role, or leave ${key} out`
        };
    }
    for (const { fact } of taskDefinitions) {
      yield* judge(fact.taskRole, "taskRoleArn");
      yield* judge(fact.executionRole, "executionRoleArn");
      if (fact.taskRoleNotText)
        yield {
          at: fact.taskRoleNotText,
          message: "taskRoleArn is not a string",
          hint: "give the ARN of a role, or leave taskRoleArn out"
        };
    }
    for (const run of runs) yield* judge(run.taskRole, "taskRoleArn");
  }
});

// rules/task-role-is-execution-role.ts
var task_role_is_execution_role_default = defineRule({
  id: "task-role-is-execution-role",
  title: "one role serves as task role and as execution role",
  severity: "warning",
  group: "Task definition",
  *check({ taskDefinitions }) {
    for (const { fact, taskRole, executionRole, label } of taskDefinitions) {
      if (!fact.taskRole || !fact.executionRole || !taskRole || taskRole !== executionRole) continue;
      yield {
        at: fact.taskRole.at,
        message: `"${show(taskRole.arn)}" is both task role and execution role of task definition ${label}, so its containers may do all that the ECS agent may`,
        hint: "give the containers a role of their own",
        related: [{ at: fact.executionRole.at, note: "the execution role" }]
      };
    }
  }
});

// rules/task-role-mismatch.ts
var task_role_mismatch_default = defineRule({
  id: "task-role-mismatch",
  title: "the task definition names an ARN that is nearly a role of the repository, and no role has it",
  severity: "error",
  group: "Task definition",
  *check({ nearMisses }) {
    for (const miss of nearMisses) {
      if (miss.in !== "task-role") continue;
      const role = show(miss.role.arn);
      yield {
        at: miss.valueAt,
        message: `no role "${show(miss.value)}" is known, but "${role}" is: ${miss.difference}`,
        hint: `write "${role}"`,
        related: [{ at: miss.role.at, note: "the role stands here" }],
        fix: { description: `name the role "${role}"`, safe: miss.role.definitions.length > 0, edits: [rewrite(miss.valueAt, miss.value, role)] }
      };
    }
  }
});

// rules/task-role-misplaced.ts
var task_role_misplaced_default = defineRule({
  id: "task-role-misplaced",
  title: "a role key stands inside a container definition, where ECS ignores or refuses it",
  severity: "error",
  group: "Task definition",
  *check({ taskDefinitions }) {
    for (const task of taskDefinitions)
      for (const container of task.containers)
        for (const { value, at } of container.misplacedRoles)
          yield {
            at,
            message: `${value} stands inside a container definition of ${task.label}, where it has no effect`,
            hint: `move ${value} one level up, beside the list of containers`,
            related: [{ at: task.at, note: "the task definition begins here" }]
          };
  }
});

// rules/task-role-missing.ts
function needs2({ demands, services: services2 }) {
  const exec = services2.flatMap(({ executeCommand }) => executeCommand ?? []);
  return [
    ...demands.map(({ at, kind }) => ({ at, note: `the ${kind} here wants a role to be assumed` })),
    ...exec.map((at) => ({ at, note: "ECS Exec needs a task role" }))
  ];
}
var task_role_missing_default = defineRule({
  id: "task-role-missing",
  title: "the task definition names no task role",
  severity: "error",
  group: "Task definition",
  *check({ taskDefinitions }) {
    for (const task of taskDefinitions) {
      const { fact } = task;
      const given = fact.taskRole ?? fact.taskRoleNotText ?? fact.taskRoleUnknown;
      if (given !== void 0 || fact.fragment || task.runs.some(({ taskRole }) => taskRole)) continue;
      const related = needs2(task);
      yield {
        at: task.at,
        message: `task definition ${task.label} names no task role, so its containers have ${fact.fargate === true ? "no AWS credentials" : "no credentials but the instance's, if any"}`,
        hint: "set taskRoleArn to the role that its containers should use",
        severity: related.length > 0 ? "error" : "warning",
        related
      };
    }
  }
});

// rules/task-role-overridden.ts
var task_role_overridden_default = defineRule({
  id: "task-role-overridden",
  title: "a run of the task names another task role than its definition",
  severity: "note",
  group: "Task definition",
  *check({ taskDefinitions, fill }) {
    for (const { runs, fact, label } of taskDefinitions)
      for (const { taskRole } of runs) {
        if (!taskRole) continue;
        const own = fact.taskRole ? show(fill(fact.taskRole.value)) : "none";
        const other = show(fill(taskRole.value));
        if (own === other) continue;
        yield {
          at: taskRole.at,
          message: `this run of task definition ${label} uses the task role "${other}" instead of "${own}": hops are judged from it`,
          related: [{ at: fact.taskRole?.at ?? fact.at, note: "the definition's own task role" }]
        };
      }
  }
});

// rules/trust-action-invalid.ts
var trust_action_invalid_default = defineRule({
  id: "trust-action-invalid",
  title: "the trust policy allows the task role another action than sts:AssumeRole",
  severity: "error",
  group: "Destination role",
  *check(graph) {
    yield* faultsOfRule(graph, "trust-action-invalid");
    for (const { hop, broken } of breaksOfKind(graph, "action-invalid"))
      yield {
        at: broken.at,
        message: `the trust policy of "${show(hop.destination.arn)}" lets "${show(hop.source.arn)}" do ${broken.trial?.statement.actions?.values.map(({ value }) => show(value)).join(", ") ?? "nothing"}, not sts:AssumeRole${whenOf(hop)}`,
        hint: "write sts:AssumeRole: the caller is a role, not a SAML or web identity",
        related: relatedOf(hop),
        hop: hopName(hop)
      };
  }
});

// rules/trust-condition-unmet.ts
function* mustBePassed({ hops }) {
  for (const hop of hops) {
    if (hop.trust.verdict !== "unknown" || hop.profile) continue;
    for (const { effect, elements } of hop.trust.trials) {
      if (effect !== "Allow" || elements.some(({ truth }) => truth === "no")) continue;
      for (const { element, truth, condition } of elements) {
        if (element !== "condition" || truth !== "unknown" || condition?.key.value.toLowerCase() !== "sts:externalid") continue;
        const values = condition.values.map(({ value }) => `"${show(value)}"`).join(" or ");
        yield {
          at: condition.key.at,
          severity: "warning",
          message: `"${show(hop.destination.arn)}" can be assumed only with the external id ${values}, and no file shows that the caller passes it`,
          hint: `pass ExternalId in the AssumeRole call, or external_id in the profile`,
          related: relatedOf(hop),
          hop: hopName(hop)
        };
      }
    }
  }
}
var trust_condition_unmet_default = defineRule({
  id: "trust-condition-unmet",
  title: "a condition of the destination role's trust that this caller cannot meet",
  severity: "error",
  group: "Destination role",
  *check(graph) {
    for (const { hop, broken } of breaksOfKind(graph, "condition-unmet"))
      yield {
        at: broken.element?.condition?.key.at ?? broken.at,
        message: `"${show(hop.source.arn)}" cannot meet this condition of "${show(hop.destination.arn)}"${whenOf(hop)}: ${broken.element?.why ?? "the value never matches"}`,
        hint: "change the condition, or what the caller passes, so that they agree",
        related: relatedOf(hop),
        hop: hopName(hop)
      };
    yield* mustBePassed(graph);
  }
});

// rules/trust-condition-vacuous.ts
var GUARDS = /^(sts:(externalid|sourceidentity)|aws:(principalorgid|principalorgpaths|sourceaccount|sourcearn|sourceorgid|sourceorgpaths|principaltag\/.*|requesttag\/.*|multifactorauthpresent|sourcevpce?))$/;
function isRequired({ conditions }, key) {
  return conditions.some(
    (test) => test.operator.value === "Null" && test.key.value.toLowerCase() === key && test.values.every(({ value }) => literal(value) === "false")
  );
}
function emptiness(test, statement) {
  const operator = parseOperator(test.operator.value);
  const key = test.key.value.toLowerCase();
  if (!operator) return void 0;
  const exact = operator.base === "StringEquals" || operator.base === "StringEqualsIgnoreCase";
  const wild = test.values.find(({ value }) => /[*?]/.test(show(value).replaceAll(/\$\{[^}]*\}|<[^>]*>/g, "")));
  if (exact && wild) return `${operator.base} compares "${show(wild.value)}" letter by letter, so that its wildcard is no wildcard`;
  if (!GUARDS.test(key) || isRequired(statement, key)) return void 0;
  if (operator.ifExists) return `${test.operator.value} lets every call through that lacks ${test.key.value}`;
  if (operator.set === "ForAllValues") return `ForAllValues lets every call through that lacks ${test.key.value}`;
  if (operator.negated) return `${test.operator.value} lets every call through that lacks ${test.key.value}`;
  return void 0;
}
var trust_condition_vacuous_default = defineRule({
  id: "trust-condition-vacuous",
  title: "a condition of a trust policy that guards nothing",
  severity: "warning",
  group: "Destination role",
  *check({ policies, hops }) {
    const unmet = new Set(hops.flatMap(({ breaks }) => breaks.flatMap(({ element }) => element?.condition ?? [])));
    for (const { policy, kind } of policies) {
      if (kind !== "trust") continue;
      for (const statement of policy.statements) {
        const isForRoles = statement.principals?.entries.some(({ type }) => type === "AWS" || type === "*");
        if (statement.effect?.value !== "Allow" || !isForRoles) continue;
        for (const test of statement.conditions) {
          const found = emptiness(test, statement);
          if (found !== void 0 && !unmet.has(test))
            yield {
              at: test.at,
              message: found,
              hint: 'use the plain operator (StringEquals, ArnLike, StringLike for wildcards), or add Null with "false" for the key'
            };
        }
      }
    }
  }
});

// rules/trust-denied.ts
var trust_denied_default = defineRule({
  id: "trust-denied",
  title: "an explicit Deny in the destination role's trust policy covers the task role",
  severity: "error",
  group: "Destination role",
  *check(graph) {
    for (const { hop, broken } of breaksOfKind(graph, "trust-denied"))
      yield {
        at: broken.at,
        message: `this Deny in the trust policy of "${show(hop.destination.arn)}" covers "${show(hop.source.arn)}"${whenOf(hop)}: no Allow outweighs it`,
        hint: "exempt the task role from the Deny",
        related: relatedOf(hop),
        hop: hopName(hop)
      };
  }
});

// rules/trust-principal-invalid.ts
var trust_principal_invalid_default = defineRule({
  id: "trust-principal-invalid",
  title: "a principal that IAM refuses, or that can never be a task",
  severity: "error",
  group: "Destination role",
  *check(graph) {
    yield* faultsOfRule(graph, "trust-principal-invalid");
    for (const role of graph.roles)
      for (const { trust, address } of role.definitions) {
        if (!trust || address === void 0) continue;
        for (const { value, at } of rolesTrusted(trust))
          if (textKey(graph.fill(value)) === textKey(role.arn))
            yield {
              at,
              message: `the trust policy of "${show(role.name)}" names the role that is being created with it, which does not exist yet`,
              hint: "trust the account and narrow it by a condition on aws:PrincipalArn",
              fact: "TRUST-9"
            };
      }
  }
});

// rules/trust-principal-mismatch.ts
var trust_principal_mismatch_default = defineRule({
  id: "trust-principal-mismatch",
  title: "the destination role trusts an ARN that is nearly the task role, and not the task role",
  severity: "error",
  group: "Destination role",
  *check(graph) {
    for (const { hop, broken } of breaksOfKind(graph, "principal-mismatch")) {
      if (!broken.near) continue;
      const source = show(hop.source.arn);
      yield {
        at: broken.at,
        message: `the trust policy trusts "${show(broken.near.value)}", which is not the task role "${source}": ${broken.near.difference}${whenOf(hop)}${boundNote(hop.destination)}`,
        hint: `write "${source}"`,
        related: relatedOf(hop),
        hop: hopName(hop),
        fix: {
          description: `trust "${source}"`,
          safe: hop.source.definitions.length > 0 || hop.tasks.length > 0,
          edits: [rewrite(broken.near.valueAt, broken.near.value, source)]
        }
      };
    }
  }
});

// rules/trust-principal-missing.ts
var trust_principal_missing_default = defineRule({
  id: "trust-principal-missing",
  title: "the destination role's trust policy trusts neither the task role nor its account",
  severity: "error",
  group: "Destination role",
  *check(graph) {
    for (const { hop, broken } of breaksOfKind(graph, "principal-missing")) {
      const [source, destination] = [show(hop.source.arn), show(hop.destination.arn)];
      const self = hop.source === hop.destination ? ", although a role must trust even itself to be assumed by itself" : "";
      const instead = broken.instead ? `; it trusts the execution role "${show(broken.instead.name)}", which containers never have` : "";
      yield {
        at: broken.at,
        message: `the trust policy of "${destination}" does not trust "${source}"${whenOf(hop)}${self}${instead}${boundNote(hop.destination)}`,
        hint: `add a statement that lets the principal "${source}" do sts:AssumeRole`,
        related: relatedOf(hop),
        hop: hopName(hop)
      };
    }
  }
});

// rules/trust-too-broad.ts
var NARROWING = /^(aws:principal(arn|account|orgid|orgpaths|tag\/.*)|aws:userid|aws:source(account|arn|orgid|vpc|vpce)|saml:.*|.*:(sub|aud))$/i;
function isNarrowed({ conditions, conditionUnknown }) {
  return conditionUnknown || conditions.some(({ key }) => NARROWING.test(key.value));
}
var trust_too_broad_default = defineRule({
  id: "trust-too-broad",
  title: "the trust policy trusts everybody, or a whole account",
  severity: "warning",
  group: "Destination role",
  *check({ policies, fill }) {
    for (const { policy, kind } of policies) {
      if (kind !== "trust") continue;
      for (const statement of policy.statements) {
        if (statement.effect?.value !== "Allow" || isNarrowed(statement) || statement.principals?.not !== false) continue;
        for (const { type, value, at } of statement.principals.entries) {
          if (type !== "AWS") continue;
          const shown = show(fill(value));
          if (literal(value) === "*")
            yield {
              at,
              message: "every principal of every AWS account that may call sts:AssumeRole can assume this role",
              hint: "name the role that is to assume it, or add a condition on aws:PrincipalOrgID, aws:PrincipalAccount or aws:PrincipalArn"
            };
          else if (/:root$|^\d{12}$/.test(shown))
            yield {
              at,
              severity: "note",
              message: `every principal that account "${shown}" permits can assume this role`,
              hint: "name the role, or add a condition on aws:PrincipalArn"
            };
        }
      }
    }
  }
});

// rules/unused-suppression.ts
var unused_suppression_default = defineRule({
  id: "unused-suppression",
  title: "a suppression, ignore or baseline row that hides nothing",
  severity: "note",
  group: "The run itself",
  check: () => []
});

// rules/index.ts
var rules = [
  account_id_number_default,
  arn_malformed_default,
  arn_partition_mismatch_default,
  assume_role_denied_default,
  assume_role_not_allowed_default,
  assume_role_on_execution_role_default,
  assume_role_resource_mismatch_default,
  assume_role_wildcard_default,
  binding_ambiguous_default,
  boundary_blocks_assume_role_default,
  chained_session_too_long_default,
  duplicate_key_default,
  ecs_exec_not_permitted_default,
  ecs_tasks_not_trusted_default,
  ecs_tasks_trust_unscoped_default,
  execution_role_missing_default,
  parse_error_default,
  pass_role_missing_default,
  pass_role_unscoped_default,
  policy_syntax_default,
  policy_unknown_action_default,
  policy_version_default,
  profile_credential_source_default,
  profile_mfa_default,
  profile_role_mismatch_default,
  profile_value_literal_default,
  reference_as_string_default,
  scp_blocks_assume_role_default,
  static_credentials_default,
  task_role_foreign_account_default,
  task_role_invalid_default,
  task_role_is_execution_role_default,
  task_role_mismatch_default,
  task_role_misplaced_default,
  task_role_missing_default,
  task_role_overridden_default,
  trust_action_invalid_default,
  trust_condition_unmet_default,
  trust_condition_vacuous_default,
  trust_denied_default,
  trust_principal_invalid_default,
  trust_principal_mismatch_default,
  trust_principal_missing_default,
  trust_too_broad_default,
  unused_suppression_default
];

export {
  rules
};
