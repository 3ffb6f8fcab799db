/** The types of an answer to "may this role assume that one?", with everything that was looked at. */
import type { Place } from '../place.js';
import type { Text } from '../text.js';
import type { When } from '../value.js';
import type { ConditionTest, Policy, PrincipalEntry, Statement } from './policy.js';
export type Verdict = 'allowed' | 'denied' | 'unknown';
/** Three-valued truth; unknown says why. */
export type Truth = 'yes' | 'no' | 'unknown';
export type PolicyForm = 'inline' | 'customer-managed';
/** A policy document and the name that messages give it. */
export interface NamedPolicy {
    readonly policy: Policy;
    /** `inline policy "assume"`, `managed policy AdministratorAccess`, `trust policy`. */
    readonly label: string;
    /** How it is attached, which decides its quota; not told where the files do not say, or where AWS manages it. */
    readonly form?: PolicyForm;
    /** Open cases under which alone it is attached; whoever asks for a decision takes it under each outcome. */
    readonly when?: When;
}
/** All policies of one sort; `complete` false when the files may not show all of them. */
export interface PolicySet {
    readonly policies: readonly NamedPolicy[];
    readonly complete: boolean;
    /**
     * What is missing and would decide: noun phrases with a file or option in them. A boundary set without
     * policies that names nothing here is one of which the files do not say whether there is any (TRAP-15).
     */
    readonly missing: readonly string[];
}
/** One value of a request context key (COND-10). */
export type ContextValue = {
    readonly state: 'present';
    readonly values: readonly Text[];
} | {
    readonly state: 'absent';
    readonly why?: string;
} | {
    readonly state: 'unknown';
    readonly why: string;
    /** It is one of these; without them, anything or absent. */
    readonly options?: readonly ContextValue[];
};
/** Looks a context key up, by its lower-case name. */
export type RequestContext = (key: string) => ContextValue;
export interface Request {
    /** `sts:AssumeRole`, `sts:TagSession`, `iam:PassRole`, … */
    readonly action: string;
    readonly resource: Text;
    readonly context: RequestContext;
}
/** How a principal element covers the caller, from the most direct (section 3.4). */
export type PrincipalMatch = 'session' | 'role' | 'star' | 'account' | 'service';
/** One element of one statement held against the request. */
export interface ElementTrial {
    readonly element: 'principal' | 'action' | 'resource' | 'condition';
    readonly truth: Truth;
    /** The value that decided, or the element that holds none that fits. */
    readonly at: Place;
    /** One clause for people: `Resource arn:… does not cover arn:…`. */
    readonly why: string;
    readonly condition?: ConditionTest;
    /** Key states that made a condition unknown or false. */
    readonly context?: ContextValue;
    readonly principal?: PrincipalEntry;
    /** Of a principal: the most direct way in which it covers the caller for certain. */
    readonly match?: PrincipalMatch;
}
export interface StatementTrial {
    readonly policy: NamedPolicy;
    readonly statement: Statement;
    readonly effect: 'Allow' | 'Deny' | undefined;
    readonly truth: Truth;
    /** Of a statement about another action, outside trust policies, the action alone. */
    readonly elements: readonly ElementTrial[];
    /** Why IAM refuses to save the document, so that an Allow in it grants nothing. */
    readonly refused?: Refusal;
}
/** One clause (`the trust policy has NotPrincipal`), and where the cause stands. */
export interface Refusal {
    readonly why: string;
    readonly at: Place;
}
/** Why a step is as it is. */
export interface Reason {
    /** `refused`: an Allow covers the request, and IAM refuses its document, which has a finding of its own. */
    readonly cause: 'allow' | 'explicit-deny' | 'no-allow' | 'refused' | 'unknown-policy' | 'unknown-condition' | 'unknown-value' | 'partition' | 'malformed' | 'not-needed';
    /** Which layer said it. */
    readonly layer: 'task-trust' | 'identity' | 'boundary' | 'scp' | 'rcp' | 'trust';
    readonly message: string;
    readonly at: Place | undefined;
    /** The statement that decided; for `no-allow` the one that came closest. */
    readonly trial: StatementTrial | undefined;
    /** The element of it that decided. */
    readonly element?: ElementTrial;
}
export interface Step {
    readonly verdict: Verdict;
    readonly reasons: readonly Reason[];
    readonly trials: readonly StatementTrial[];
}
export interface Caller {
    readonly arn: Text;
    readonly account: Text;
    readonly identity: PolicySet;
    /** `undefined`: has none. */
    readonly boundary: PolicySet | undefined;
    /** By level; each level must allow. Empty: none given, so not evaluated (EVAL-20). */
    readonly scps: readonly PolicySet[];
    /** Name of the session that calls; none for an ECS task, whose session is named by the task id (TRUST-14). */
    readonly session?: Text | undefined;
}
export interface Destination {
    readonly arn: Text;
    readonly account: Text;
    readonly trust: PolicySet;
    readonly rcps: readonly PolicySet[];
}
export interface Decision {
    readonly verdict: Verdict;
    readonly permission: Step;
    readonly trust: Step;
}
