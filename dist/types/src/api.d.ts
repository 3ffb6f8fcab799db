import type { RuleSeverity } from './check/check.js';
import type { Graph } from './graph/graph.js';
import { type Format } from './report/index.js';
import type { JsonReport } from './report/json-report.js';
import type { ReportOptions } from './report/report.js';
import type { Rule } from './rule.js';
export interface LintOptions {
    /** Paths are relative to it; the working directory by default. */
    readonly cwd?: string;
    /** Files and folders; `.` by default. */
    readonly paths?: readonly string[];
    /** A configuration file; `false`: none. By default it is searched for. */
    readonly config?: string | false;
    /** Rules of your own, besides those that come with the package. */
    readonly rules?: readonly Rule[];
    /** Severities by rule id; they win over the configuration's. */
    readonly severities?: Readonly<Record<string, RuleSeverity>>;
    /** Account of files that the configuration assigns to none. */
    readonly account?: string;
    /** Globs of the files whose findings are reported; everything is linked all the same. */
    readonly only?: readonly string[];
    /** A baseline file. */
    readonly baseline?: string;
    /** Facts files of other repositories, or globs of them. */
    readonly facts?: readonly string[];
    /** Texts by path that take the place of files, or of files that are not there. */
    readonly files?: Readonly<Record<string, string>>;
}
export interface LintResult {
    /** What `--format json` prints, as data. */
    readonly report: JsonReport;
    /** What rules see. */
    readonly graph: Graph;
    /** The report as one of the formats writes it. */
    format(name: Format, options?: Partial<ReportOptions>): Promise<string>;
}
/** Lints; throws `UsageError` where a path, the configuration or an option is wrong. */
export declare function lint(options?: LintOptions): Promise<LintResult>;
