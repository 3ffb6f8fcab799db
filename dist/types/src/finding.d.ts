/** What a rule yields, and what reporters print. */
import type { Place } from './place.js';
export declare const severities: readonly ["note", "warning", "error"];
export type Severity = (typeof severities)[number];
export interface Related {
    readonly at: Place;
    readonly note: string;
}
export interface Edit {
    readonly at: Place;
    readonly newText: string;
}
export interface Fix {
    readonly description: string;
    /** Applied by `--fix`; others are only shown. */
    readonly safe: boolean;
    readonly edits: readonly Edit[];
}
export interface HopName {
    readonly source: string;
    readonly destination: string;
}
/** What a rule yields. The engine adds id, severity, fingerprint; order and duplicates are its business. */
export interface Draft {
    readonly at: Place;
    /** What is wrong, with the values: no capital at the start, no full stop at the end. */
    readonly message: string;
    readonly related?: readonly Related[];
    /** What to do. */
    readonly hint?: string;
    readonly hop?: HopName;
    readonly fix?: Fix;
    /** In place of the rule's own severity, where the facts call for another. */
    readonly severity?: Severity;
    /** Fixtures with `because` name the fact (`TRUST-14`) in explain and in docs. */
    readonly fact?: string;
}
export interface Suppression {
    readonly kind: 'inline' | 'config' | 'baseline';
    readonly reason: string | undefined;
}
export interface Finding extends Draft {
    readonly ruleId: string;
    readonly severity: Severity;
    readonly fingerprint: string;
    readonly suppressed?: Suppression;
}
