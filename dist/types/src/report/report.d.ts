/** What a reporter is given, and what it is: a pure function from a finished run to a string. */
import type { Severity } from '../finding.js';
import type { Verdict } from '../iam/decision.js';
import type { Place } from '../place.js';
import type { Told } from './escape.js';
import type { ToldFinding } from './told.js';
/** What reports say of a rule; a rule that a user loaded may have no page. */
export interface RuleMeta {
    readonly id: string;
    readonly title: string;
    /** The default one. */
    readonly severity: Severity;
    /** The rule's page, as Markdown. */
    readonly help?: string;
    readonly helpUri?: string;
    /** GitHub's scale, 0.1 to 10: only for rules about what an attacker gains, not about what does not work. */
    readonly securitySeverity?: number;
}
/** The contract's `summary`; findings that are suppressed count only there. */
export interface Summary {
    readonly filesScanned: number;
    readonly filesRead: number;
    readonly documents: number;
    readonly roles: number;
    readonly taskDefinitions: number;
    readonly errors: number;
    readonly warnings: number;
    readonly notes: number;
    readonly suppressed: number;
}
export type StepName = 'taskTrust' | 'permission' | 'trust';
/** One reason for a hop's verdict, in one line without its place. */
export interface Because {
    readonly text: Told;
    readonly at?: Place;
    /** The step it speaks of. */
    readonly step?: StepName;
}
/** One role assuming another, as reports show it; ARNs have their holes in angle brackets. */
export interface HopReport {
    readonly source: Told;
    readonly destination: Told;
    /** Where the roles stand. */
    readonly sourceAt?: Place;
    readonly destinationAt?: Place;
    readonly verdict: Verdict;
    readonly steps: Readonly<Record<StepName, Verdict>>;
    readonly taskDefinitions: readonly {
        readonly label: Told;
        readonly at: Place;
    }[];
    readonly demandedBy: readonly ('permission' | 'trust' | 'profile' | 'container')[];
    readonly because: readonly Because[];
    /** Labels of the cases under which the hop exists: `when condition IsProd is false`. */
    readonly when: readonly Told[];
}
export interface Undecided {
    readonly what: Told;
    /** The file or option that would decide it. */
    readonly decide: Told;
    readonly at?: Place;
}
export interface ReportOptions {
    readonly color: boolean;
    /** Errors only. */
    readonly quiet: boolean;
    /** Also allowed hops in full, suppressed findings and what could not be decided. */
    readonly verbose: boolean;
    /** Columns of the terminal; only people's formats wrap. */
    readonly width: number;
    /** Where the linted files can be seen, without a slash at the end (`https://…/blob/<commit>`). */
    readonly linkBase?: string;
    /**
     * Tells SARIF uploads of one commit apart. Absent by default: upload-sarif ignores its own `category`
     * where a report brings one.
     */
    readonly category?: string;
}
export interface Report {
    readonly tool: {
        readonly name: string;
        readonly version: string;
        readonly uri?: string;
    };
    /** Sorted by path, line, column, rule id; suppressed ones included. */
    readonly findings: readonly ToldFinding[];
    readonly hops: readonly HopReport[];
    /** Every rule that could have spoken, sorted by id. */
    readonly rules: readonly RuleMeta[];
    readonly summary: Summary;
    readonly undecided: readonly Undecided[];
    readonly options: ReportOptions;
}
/** A report as text, its last line ended. */
export type Reporter = (report: Report) => string;
/** Findings that a report shows: not suppressed, and with `--quiet` only errors. */
export declare function shown({ findings, options }: Pick<Report, 'findings' | 'options'>): readonly ToldFinding[];
/** The message with what to do, for formats that have one field for both. */
export declare function messageOf({ message, hint }: Pick<ToldFinding, 'message' | 'hint'>): string;
/** `1 error`, `2 errors`. */
export declare function count(n: number, noun: string, plural?: string): string;
