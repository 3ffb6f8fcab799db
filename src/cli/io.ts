import type { Told } from '../report/escape.js'

/** What a command may touch of the world, so that tests can hand in their own. */
export interface Output<Text extends string = string> {
  write(text: Text): unknown
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
}

export interface Io {
  readonly argv: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly stdout: Output
  /** Nothing is told there that was not made harmless before. */
  readonly stderr: Output<Told>
  /** `import()` of a URL, which our own code, compiled to CommonJS, cannot do. */
  readonly importModule: (url: string) => Promise<unknown>
}

/** `NO_COLOR` and `FORCE_COLOR` as everybody reads them; a pipe gets no colours. */
export function wantsColor(io: Io, asked: boolean | undefined): boolean {
  if (asked !== undefined) return asked
  if (io.env.NO_COLOR) return false
  if (io.env.FORCE_COLOR) return io.env.FORCE_COLOR !== '0'
  return io.stdout.isTTY === true
}

export async function readAll(stdin: Io['stdin']): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stdin)
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}
