/** The one way of words into a report: whatever a file had a hand in goes through `clean` here. */
import type { Edit, Finding, HopName, Severity, Suppression } from '../finding.js';
import type { Place } from '../place.js';
import { type Told } from './escape.js';
export interface ToldRelated {
    readonly at: Place;
    readonly note: Told;
}
export interface ToldFix {
    readonly description: Told;
    readonly safe: boolean;
    readonly edits: readonly Edit[];
}
/** A finding as reports show it; only the hint has several lines. */
export interface ToldFinding {
    readonly at: Place;
    readonly ruleId: Told;
    readonly severity: Severity;
    readonly message: Told;
    readonly hint?: Told;
    readonly related: readonly ToldRelated[];
    readonly hop?: Readonly<Record<keyof HopName, Told>>;
    readonly fix?: ToldFix;
    readonly fingerprint: string;
    readonly suppressed?: {
        readonly kind: Suppression['kind'];
        readonly reason: Told | undefined;
    };
}
export declare function toldFinding(finding: Finding): ToldFinding;
