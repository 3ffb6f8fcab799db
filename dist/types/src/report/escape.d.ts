declare const told: unique symbol;
/** Text for people's eyes that went through here: the compiler refuses any other in a report. */
export type Told = string & {
    readonly [told]: true;
};
/** Shows invisible characters as escapes: `\x1b`, `\u{202e}`. */
export declare function visible(text: string): string;
/**
 * One line of output that a CI log may not take for a command: runners read `::name::` after leading
 * blanks and `##[name]` anywhere.
 */
export declare function logLine(line: string): string;
/** Text for people, in one line: no secrets, nothing invisible, nothing that a CI log obeys. */
export declare function clean(text: string): Told;
/** The same for text of ours in several lines. */
export declare function cleanLines(text: string): Told;
/** Lines for people outside of a report, each ended. */
export declare function logLines(lines: readonly string[]): Told;
/** A patch that still applies, but for lines which would act on a terminal or a CI log. */
export declare function patchText(patch: string): string;
/** Data of a GitHub workflow command, of several lines. */
export declare function commandData(lines: readonly string[]): string;
/** A property of a GitHub workflow command. */
export declare function commandProperty(text: string): string;
/** Pretty-printed JSON, secrets masked, in which invisible characters are escapes: same data, harmless bytes. */
export declare function jsonText(data: unknown): string;
/** The same on one line, without its end. */
export declare function jsonLine(data: unknown): string;
/** Text for XML and HTML alike. */
export declare function markup(text: Told): string;
/** Text in a quoted label of Mermaid, which knows entities; its directives (`%%{init: …}%%`) it takes from anywhere. */
export declare function mermaidText(text: Told): string;
/** A relative path as a URI reference, segment by segment. */
export declare function relativeUri(path: string): string;
export {};
