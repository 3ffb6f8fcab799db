/** A strict reader of the little XML that reports are made of: throws where it is not well-formed. */

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

function decoded(text: string): string {
  if (/[<\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) throw new Error(`no text: ${text}`)
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const character = whole.endsWith(';') ? ENTITIES[name] : undefined
    if (character === undefined) throw new Error(`no entity: ${whole}`)
    return character
  })
}

function attributesOf(text: string): Record<string, string> {
  const rest = text.replace(/\s+[\w-]+="[^"]*"/g, '')
  if (rest.trim() !== '') throw new Error(`no attributes: ${rest}`)
  const pairs = [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, decoded(value)] as const,
  )
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length) throw new Error(`twice: ${text}`)
  return Object.fromEntries(pairs)
}

/** The root element. */
export function parseXml(xml: string): Element {
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
  if (body === xml) throw new Error('no declaration')
  const top: Element = { name: '', attributes: {}, children: [] }
  const open = [top]
  for (const [, text = '', close, name = '', attributes = '', empty] of body.matchAll(
    /([^<]*)(?:<(\/)?([\w-]+)((?:\s+[\w-]+="[^"<]*")*)(\/)?>|$)/g,
  )) {
    decoded(text)
    if (name === '') continue
    if (close !== undefined) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`)
      continue
    }
    const element = { name, attributes: attributesOf(attributes), children: [] }
    open.at(-1)?.children.push(element)
    if (empty === undefined) open.push(element)
  }
  const [root, second] = top.children
  if (!root || second || open.length !== 1) throw new Error('not one root element')
  return root
}

/** All elements of a name below an element. */
export function elements(of: Element, name: string): Element[] {
  return of.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elements(child, name)])
}
