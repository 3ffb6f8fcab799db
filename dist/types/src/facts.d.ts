/**
 * What an extractor may say. Facts know their own file (or stack, or module) and nothing of others;
 * the linker joins them. Every value carries its place, every fact the cases under which it holds.
 */
import type { Policy, PolicyKind } from './iam/policy.js';
import type { At, Place, Source } from './place.js';
import type { Text } from './text.js';
import type { TextValue, When } from './value.js';
/** The account that resources without one of their own live in: one file's, one stack's, one provider's. */
export interface Scope {
    readonly id: string;
    /** For messages: `infra/stack.yaml`. */
    readonly label: string;
    /** The file by which the config's `accounts` assigns it. */
    readonly path: string;
    /** A literal, or a hole of kind `account` which the linker may fill. */
    readonly account: Text;
    readonly partition: Text;
    readonly region: Text;
}
interface FactBase {
    readonly scope: Scope;
    readonly when: When;
    /** Where the fact as a whole stands: its name, else its opening. */
    readonly at: Place;
    /** How a message may call it where its name has a hole: a logical id, a Terraform address. */
    readonly address?: string;
    /** What it takes for granted though deployment may change it: `the default of parameter Env`, and where that stands. */
    readonly assumes?: readonly At<string>[];
}
/** A role named by ARN or, where the format allows it, by name alone. */
export type RoleReference = At<Text>;
export interface EnvironmentEntry {
    readonly name: At<Text>;
    readonly value: At<Text> | undefined;
    readonly from: 'environment' | 'secrets';
    readonly at: Place;
}
export interface ContainerFact {
    readonly name: At<Text> | undefined;
    readonly at: Place;
    readonly image: At<Text> | undefined;
    readonly environment: readonly EnvironmentEntry[];
    /** Command and entry point, word by word. */
    readonly words: readonly At<Text>[];
    readonly logDriver: At<Text> | undefined;
    /** The first entry that asks ECS to fetch a secret. */
    readonly secrets: Place | undefined;
    readonly repositoryCredentials: Place | undefined;
    /** Role keys that stand one level too deep, where ECS ignores or refuses them. */
    readonly misplacedRoles: readonly At<string>[];
}
export interface TaskDefinitionFact extends FactBase {
    readonly kind: 'task-definition';
    readonly family: At<Text> | undefined;
    /** Own ARN, in describe output. */
    readonly arn: At<Text> | undefined;
    readonly taskRole: RoleReference | undefined;
    /** The role key stands there with a value that is no text (`null`, a number): its place. */
    readonly taskRoleNotText: Place | undefined;
    /** The task role is given, but what it is the files do not say. */
    readonly taskRoleUnknown: string | undefined;
    readonly executionRole: RoleReference | undefined;
    readonly executionRoleUnknown: boolean;
    /** `undefined`: the files do not say (TRAP-9: no assumption is made). */
    readonly fargate: boolean | undefined;
    readonly containers: readonly ContainerFact[];
    /** Short names of roles are legal (raw JSON, CloudFormation), or refused (Terraform); ARN-13. */
    readonly shortNames: boolean;
    /** Only an array of containers was found: nothing is known about the roles. */
    readonly fragment: boolean;
}
/** A service, or another place, that runs a task definition. */
export interface ServiceFact extends FactBase {
    readonly kind: 'service';
    readonly name: At<Text> | undefined;
    /** Family, family:revision, ARN, or a text equal to the definition's own `arn` or `family`. */
    readonly taskDefinition: At<Text>;
    readonly executeCommand: Place | undefined;
    readonly fargate: boolean | undefined;
}
/** A run of a task definition that may override its roles (ECS-26…29). */
export interface TaskRunFact extends FactBase {
    readonly kind: 'task-run';
    readonly taskDefinition: At<Text> | undefined;
    readonly taskRole: RoleReference | undefined;
    readonly executionRole: RoleReference | undefined;
}
/** `complete`: this source tells all there is. `partial`: there may be more. `silent`: it does not say. */
export type Coverage = 'complete' | 'partial' | 'silent';
export interface RoleFact extends FactBase {
    readonly kind: 'role';
    /** Open conditions under which it is made at all, where `when` does not tell them. */
    readonly exists?: When;
    /** Full ARN; holes for what is not known. */
    readonly arn: Text;
    readonly name: Text;
    /** Trust policies as written; more than one only where sources disagree. */
    readonly trust: Policy | undefined;
    readonly inline: readonly Policy[];
    readonly managed: readonly At<Text>[];
    readonly boundary: At<Text> | undefined;
    readonly coverage: {
        readonly trust: Coverage;
        readonly inline: Coverage;
        readonly managed: Coverage;
        readonly boundary: Coverage;
    };
    /** AWS service or instance profile that the file itself says uses the role, where it does. */
    readonly definedHere: boolean;
    /** The source shows that the role is there already, not only that it will be (a state, a plan of changes). */
    readonly existing?: boolean;
}
/** A managed policy and, where its source says so, the roles it is attached to. */
export interface ManagedPolicyFact extends FactBase {
    readonly kind: 'managed-policy';
    readonly arn: Text;
    readonly name: Text;
    readonly policy: Policy | undefined;
}
/** Joins a policy to a role from either side. */
export interface AttachmentFact extends FactBase {
    readonly kind: 'attachment';
    /** Name or ARN of the role; `undefined` in CLI output that does not name it (bound by file name). */
    readonly role: At<Text> | undefined;
    readonly as: 'inline' | 'managed' | 'boundary' | 'trust';
    readonly policy: Policy | undefined;
    readonly policyArn: At<Text> | undefined;
    /** This source names all policies of its kind for the role (`list-attached-role-policies`). */
    readonly exhaustive: boolean;
}
/** A policy document in a file of its own, which says nothing of whose it is. */
export interface RawPolicyFact extends FactBase {
    readonly kind: 'raw-policy';
    readonly policy: Policy;
    /** What the export around the document says it is (`get-policy-version`, an SCP's `describe-policy`). */
    readonly declared?: PolicyKind;
}
export interface ProfileSetting {
    readonly key: At<string>;
    /** Value as written after `=`, trimmed. */
    readonly value: At<Text>;
    /** Quotes around it or an inline comment after it: some SDKs keep them (CONF-21). */
    readonly dressed: 'quotes' | 'comment' | undefined;
    /** The value without quotes and comment, which is what its author means; only where it is dressed. */
    readonly bare?: At<Text>;
    /** Indented lines below it, which most SDKs join to the value (CONF-21). */
    readonly continued?: Place;
}
export interface ProfileFact extends FactBase {
    readonly kind: 'profile';
    readonly file: 'config' | 'credentials';
    readonly name: At<string>;
    /** `[x]` in a config file, or `[profile x]` in a credentials file: no profile of that name (CONF-2). */
    readonly misheaded: boolean;
    /** By lower-case key; the last of duplicates, as readers take it. */
    readonly settings: ReadonlyMap<string, ProfileSetting>;
}
/** What an embedded or whole document says twice under one key. */
export interface DuplicateKeyFact extends FactBase {
    readonly kind: 'duplicate-key';
    readonly key: string;
    readonly first: Place;
}
/** A reference that stands as plain text, so that nobody will resolve it. */
export interface UnresolvedReferenceFact extends FactBase {
    readonly kind: 'reference-as-string';
    readonly value: TextValue;
    readonly hint: string;
    /** What is wrong with it, where it is not that it stands as text: a clause that follows the value. */
    readonly problem?: string;
}
/** An account id that its format reads as a number. */
export interface AccountNumberFact extends FactBase {
    readonly kind: 'account-number';
    readonly raw: string;
}
/** A hole's value, learnt from somewhere: an export for an import, a manifest for a stack's account. */
export interface KnownFact extends FactBase {
    readonly kind: 'known';
    readonly hole: string;
    readonly value: Text;
}
/** A file, or a document in it, that looks like ours and cannot be read. */
export interface ParseErrorFact extends FactBase {
    readonly kind: 'parse-error';
    readonly message: string;
    /** It holds marks of a template engine, whose output alone is meant to be read (SHAPE-14). */
    readonly templated: boolean;
}
export type Fact = TaskDefinitionFact | ServiceFact | TaskRunFact | RoleFact | ManagedPolicyFact | AttachmentFact | RawPolicyFact | ProfileFact | DuplicateKeyFact | UnresolvedReferenceFact | AccountNumberFact | KnownFact | ParseErrorFact;
/** The scope of a file whose format has no place to name an account. */
export declare function fileScope(source: Source): Scope;
export {};
