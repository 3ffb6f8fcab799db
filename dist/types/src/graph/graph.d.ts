/** The questions that rules ask. Built by link.ts; read-only from then on. */
import type { AccountNumberFact, ContainerFact, DuplicateKeyFact, ParseErrorFact, ProfileFact, RoleFact, Scope, ServiceFact, TaskDefinitionFact, TaskRunFact, UnresolvedReferenceFact } from '../facts.js';
import type { ElementTrial, NamedPolicy, PolicySet, Reason, StatementTrial, Step, Verdict } from '../iam/decision.js';
import type { Policy, PolicyKind } from '../iam/policy.js';
import type { At, Place } from '../place.js';
import type { Text } from '../text.js';
import type { When } from '../value.js';
/** A role, as far as all files together know it. Roles are made by definition or by being named. */
export interface Role {
    /** Full ARN, holes filled as far as anything in the run tells. */
    readonly arn: Text;
    readonly account: Text;
    /** Without path. */
    readonly name: Text;
    /** How messages call it: the ARN's literal, or its address where the name is generated. */
    readonly label: string;
    readonly when: When;
    /** Where files define it (not where they only name it). */
    readonly definitions: readonly RoleFact[];
    /** Where it is defined, else where it was named first. */
    readonly at: Place;
    /** `complete` false: the trust policy is not among the files, or only in part. */
    readonly trust: PolicySet;
    readonly identity: PolicySet;
    /** `undefined`: it has none. `complete` false: the files do not say. */
    readonly boundary: PolicySet | undefined;
    /** Whether ECS may start tasks with it; only where tasks do. */
    readonly taskTrust: Step | undefined;
    /** Raw documents were joined to it by what they say (rules.md, way 4): messages must say so. */
    readonly guessed: readonly Place[];
    /** The document whose file's name alone tells of the role. */
    readonly namedAfter: Place | undefined;
    /** Task definitions that run as it. */
    readonly tasks: readonly TaskDefinition[];
    /** Task definitions whose execution role it is. */
    readonly executes: readonly TaskDefinition[];
    /** Hops from it, and to it. */
    readonly hopsOut: readonly Hop[];
    readonly hopsIn: readonly Hop[];
}
export interface TaskDefinition {
    readonly fact: TaskDefinitionFact;
    readonly at: Place;
    /** `"family"`, or the address, for messages. */
    readonly label: string;
    readonly scope: Scope;
    /** With the scope's hole filled as far as known. */
    readonly account: Text;
    readonly when: When;
    readonly containers: readonly ContainerFact[];
    readonly taskRole: Role | undefined;
    readonly executionRole: Role | undefined;
    readonly services: readonly ServiceFact[];
    readonly runs: readonly TaskRunFact[];
    /** Profiles that its containers carry, as far as files tell. */
    readonly profiles: readonly ProfileFact[];
    /** Why the linter believes that it assumes a role, though no task role is there to start a hop. */
    readonly demands: readonly Demand[];
    /** Its task role lives in another account than the task (ECS-23): no hop starts from it. */
    readonly foreign: ForeignRole | undefined;
    readonly foreignRuns: readonly ForeignRun[];
}
/** A run that puts a role of another account in the place of the task's own. */
export interface ForeignRun {
    readonly taskRole: At<Text>;
    readonly role: Role;
    readonly foreign: ForeignRole;
}
/** The account that a task runs in, against its role's, and what shows it. */
export interface ForeignRole {
    readonly account: Text;
    readonly at: Place;
    readonly note: string;
}
/** Why a hop is looked at. */
export interface Demand {
    readonly kind: 'permission' | 'trust' | 'profile' | 'container';
    /** The ARN's own place. */
    readonly at: Place;
    readonly destination: Text;
    /** Open cases under which alone the document that makes it is attached. */
    readonly when?: When;
}
/** One role assuming another. */
export interface Hop {
    readonly source: Role;
    readonly destination: Role;
    /** The task definitions that the chain starts from. */
    readonly tasks: readonly TaskDefinition[];
    readonly when: When;
    readonly demands: readonly Demand[];
    /** Profile that makes the call, where one names the destination. */
    readonly profile: ProfileFact | undefined;
    /** The hop whose session makes this call, for two-hop profiles (CHAIN-7). */
    readonly via: Hop | undefined;
    readonly taskTrust: Step;
    readonly permission: Step;
    readonly trust: Step;
    readonly verdict: Verdict;
    /** What breaks it, one entry a cause; empty unless a step is denied. */
    readonly breaks: readonly Break[];
}
/** The cause of a denied step. Exactly one rule speaks of each kind (one cause, one error). */
export interface Break {
    readonly kind: 'partition' | 'not-allowed' | 'resource-mismatch' | 'on-execution-role' | 'explicit-deny' | 'boundary' | 'scp' | 'principal-missing' | 'principal-mismatch' | 'principal-invalid' | 'action-invalid' | 'condition-unmet' | 'trust-denied'
    /** The document's own fault, of which a document rule speaks already. */
     | 'document-fault';
    /** Where the finding stands. */
    readonly at: Place;
    readonly near?: NearMiss;
    readonly reason?: Reason;
    readonly trial?: StatementTrial;
    readonly element?: ElementTrial;
    /** Further elements of the same statement against it; of conditions, those that fail for the same cause. */
    readonly also?: readonly ElementTrial[];
    /** The role that holds the permission, or is trusted, instead. */
    readonly instead?: Role;
}
/** A value that differs from a role's ARN in one place that people get wrong. */
export interface NearMiss {
    /** The differing part. */
    readonly at: Place;
    /** The whole wrong value. */
    readonly valueAt: Place;
    readonly value: Text;
    readonly role: Role;
    /** What was meant, where it is not the role's ARN. */
    readonly meant?: string;
    /** `account`, `name`, `path`, `partition`, `kind`, `service`, `white space`, `letter case`. */
    readonly part: string;
    /** One clause: `the account is 111122223334 here and 111122223333 there`. */
    readonly difference: string;
    /** Which document the value stands in. */
    readonly in: 'resource' | 'principal' | 'profile' | 'task-role' | 'container';
    /** The role whose document it is (permission: the task role; trust: the destination). */
    readonly owner: Role | undefined;
}
/** A policy document with all that the run knows of it. */
export interface PolicyUse {
    readonly policy: Policy;
    readonly named: NamedPolicy;
    readonly kind: PolicyKind;
    readonly role: Role | undefined;
    readonly scope: Scope;
    /** Config, export, name or content: how it was joined to the role. */
    readonly boundBy: 'definition' | 'config' | 'export' | 'name' | 'content' | undefined;
    /** Several roles fit (way 4): labels for `binding-ambiguous`. */
    readonly candidates: readonly string[];
}
/** An ARN where a role, principal or policy is named. */
export interface NamedArn {
    readonly value: Text;
    readonly at: Place;
    readonly where: 'taskRoleArn' | 'executionRoleArn' | 'resource' | 'principal' | 'profile' | 'container' | 'attachment';
}
export interface Graph {
    readonly taskDefinitions: readonly TaskDefinition[];
    readonly roles: readonly Role[];
    readonly hops: readonly Hop[];
    /**
     * Hops from roles of other accounts that only a trust policy here names: always unknown, since another
     * repository tells what they are. Reports show them; rules have nothing to say of them.
     */
    readonly unseen: readonly Hop[];
    readonly profiles: readonly ProfileFact[];
    readonly policies: readonly PolicyUse[];
    readonly nearMisses: readonly NearMiss[];
    readonly arns: readonly NamedArn[];
    readonly runs: readonly TaskRunFact[];
    readonly services: readonly ServiceFact[];
    readonly duplicateKeys: readonly DuplicateKeyFact[];
    readonly unresolvedReferences: readonly UnresolvedReferenceFact[];
    readonly accountNumbers: readonly AccountNumberFact[];
    readonly parseErrors: readonly ParseErrorFact[];
    /** Texts with what the linker has learnt filled in. */
    readonly fill: (value: Text) => Text;
    /** What could not be decided, and the file or option that would decide it; for `--verbose`. */
    readonly undecided: readonly {
        readonly what: string;
        readonly decide: string;
        readonly at: Place | undefined;
    }[];
}
