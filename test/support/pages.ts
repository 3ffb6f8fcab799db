/** Reads the pages of the rules: their sections, and the named code blocks in them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './trees.js'

export interface Block {
  readonly language: string
  readonly path: string
  readonly text: string
}

export interface Section {
  readonly heading: string
  readonly prose: string
  readonly blocks: readonly Block[]
}

export interface Page {
  readonly title: string
  readonly sections: readonly Section[]
}

/** Fences are three backticks; the words after them are the language and the file's path. */
const FENCE = /^```(\S+)[ \t]+(\S+)\n([^]*?)^```$/gm

export function pageOf(id: string): Page {
  const text = readFileSync(join(root, 'rules', `${id}.md`), 'utf8').replaceAll('\r\n', '\n')
  const [head = '', ...parts] = text.split(/^## /m)
  const sections = parts.map((part) => {
    const [heading = '', ...lines] = part.split('\n')
    const body = lines.join('\n')
    const blocks = [...body.matchAll(FENCE)].map(([, language = '', path = '', content = '']) => ({
      language,
      path,
      text: content,
    }))
    return { heading, prose: body.replace(FENCE, '').trim(), blocks }
  })
  return { title: /^# (.*)$/m.exec(head)?.[1] ?? '', sections }
}

export function sectionOf({ sections }: Page, heading: string): Section {
  return sections.find((section) => section.heading === heading) ?? { heading, prose: '', blocks: [] }
}
