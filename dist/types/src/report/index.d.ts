/** Formats by name; a report's code is loaded when it is asked for. */
import type { Reporter } from './report.js';
export interface LoadedFormat {
    readonly reporter: Reporter;
    /** It shows whole pages of rules. */
    readonly needsPages?: boolean;
}
/** What `--format` may say. To add a format: its file, and a line here. */
export declare const formats: Readonly<Record<Format, () => Promise<LoadedFormat>>>;
export type Format = 'stylish' | 'json' | 'sarif' | 'github' | 'markdown' | 'gitlab' | 'junit' | 'rdjson';
/** Whether a word names a format. */
export declare function isFormat(name: string): name is Format;
