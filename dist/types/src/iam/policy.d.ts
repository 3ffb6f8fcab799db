/** A policy document as IAM reads it: typed elements with places, and the faults found on the way. */
import type { At, Place } from '../place.js';
import type { Text } from '../text.js';
/** What a document is for decides its grammar. `unknown`: judge only what holds for every kind. */
export type PolicyKind = 'identity' | 'trust' | 'boundary' | 'scp' | 'rcp' | 'resource' | 'unknown';
/** Principal element key. `*` stands for the bare `"Principal": "*"` (TRUST-6). */
export type PrincipalType = 'AWS' | 'Service' | 'Federated' | 'CanonicalUser' | '*';
export interface PrincipalEntry {
    readonly type: PrincipalType;
    readonly value: Text;
    readonly at: Place;
}
/** One of a pair such as Action/NotAction. */
export interface Matcher {
    /** Written as `NotAction`, `NotResource`. */
    readonly not: boolean;
    readonly values: readonly At<Text>[];
    /** The element's key. */
    readonly keyAt: Place;
    /** The element's whole value. */
    readonly at: Place;
    /** Part of the list could not be resolved. */
    readonly partial: boolean;
}
export interface PrincipalMatcher {
    readonly not: boolean;
    readonly entries: readonly PrincipalEntry[];
    readonly keyAt: Place;
    readonly at: Place;
    readonly partial: boolean;
}
/** One key under one operator. */
export interface ConditionTest {
    /** As written: `ForAnyValue:StringLikeIfExists`. */
    readonly operator: At<string>;
    readonly key: At<string>;
    readonly values: readonly At<Text>[];
    readonly at: Place;
    readonly partial: boolean;
}
export interface Statement {
    /** Position in the document, from 0. */
    readonly index: number;
    readonly at: Place;
    readonly sid: At<Text> | undefined;
    /** `undefined`: missing, refused or not known. */
    readonly effect: At<'Allow' | 'Deny'> | undefined;
    readonly actions: Matcher | undefined;
    readonly resources: Matcher | undefined;
    readonly principals: PrincipalMatcher | undefined;
    readonly conditions: readonly ConditionTest[];
    /** The Condition element could not be resolved. */
    readonly conditionUnknown: boolean;
    /** IAM would refuse the document for a fault in this statement. */
    readonly refused: boolean;
    /** Some elements could not be resolved: one that is missing here may be there. */
    readonly partial?: boolean;
}
/** What IAM refuses at save time, or what a reader should be told. */
export interface PolicyFault {
    /**
     * The rule that speaks of it. Faults whose grammar depends on the kind of document are computed by
     * `faultsOf(policy, kind)`, when the linker knows the kind.
     */
    readonly rule: 'policy-syntax' | 'policy-version' | 'policy-unknown-action' | 'trust-action-invalid' | 'trust-principal-invalid';
    readonly severity: 'error' | 'warning';
    readonly message: string;
    readonly hint?: string;
    readonly at: Place;
    /** Fact id in iam-semantics.md. */
    readonly fact: string;
    readonly fix?: {
        readonly at: Place;
        readonly newText: string;
        readonly description: string;
    };
}
export interface Policy {
    readonly at: Place;
    /** PolicyName, where the document's surroundings give it one. */
    readonly name?: At<Text>;
    readonly version: At<Text> | undefined;
    readonly statements: readonly Statement[];
    /** Place of the `Statement` value, else of the document. */
    readonly statementsAt: Place;
    /** All statements are known; `false` when a part of the document is a hole. */
    readonly complete: boolean;
    /** Faults that hold for every kind of document. */
    readonly faults: readonly PolicyFault[];
    /** Characters without white space, as quotas count them (GRAM-7); what is not known counts as none. */
    readonly size?: () => number;
}
