/** A guard, and how it is taken out. */

export interface Guard {
  readonly name: string
  readonly file: string
  /** The part of the guard that acts, as it stands once in the file, and what is put in its place. */
  readonly old: string
  readonly instead: string
  /** A pattern of suites as `test/run.mjs` takes it; `types`: the compiler. */
  readonly suite: string
}

type Row = readonly [name: string, old: string, instead: string, suite: string]

export function inFile(file: string, ...rows: readonly Row[]): readonly Guard[] {
  return rows.map(([name, old, instead, suite]) => ({ name, file, old, instead, suite }))
}

/** The text of a file without a guard; throws where the guard is not there, or not once. */
export function without(text: string, { name, file, old, instead }: Guard): string {
  const parts = text.split(old)
  if (parts.length !== 2)
    throw new Error(`${name}: ${file} holds ${JSON.stringify(old)} ${String(parts.length - 1)} times`)
  return parts.join(instead)
}
