import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { cli, tree } from '../support/cli.js'
import { hostileTree, hopsTree } from '../support/hops-tree.js'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const chromium = PLACES.find((path) => existsSync(path))
if (chromium === undefined) console.log(`  skipped: no Chromium at ${PLACES.join(', ')}`)

const page = suite('graph page in Chromium')

interface Opened {
  readonly page: Page
  readonly errors: string[]
  readonly requests: string[]
}

/** Opens the page of a tree's graph, looks at it, and closes the browser whatever happens. */
async function withPage(
  files: Record<string, unknown>,
  look: (opened: Opened) => Promise<void>,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<void> {
  const folder = tree(files)
  const { stdout, stderr } = await cli(['graph', '-f', 'html'], { cwd: folder })
  assert.is(stderr, '')
  const file = join(folder, 'graph.html')
  writeFileSync(file, stdout)
  const browser = await launch()
  try {
    const opened = await browser.newPage({ viewport: { width: 1280, height: 720 }, colorScheme })
    const [errors, requests]: [string[], string[]] = [[], []]
    opened.on('pageerror', ({ message }) => errors.push(message))
    opened.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    opened.on('dialog', (dialog) => {
      errors.push('a dialog opened')
      void dialog.dismiss()
    })
    opened.on('request', (request) => requests.push(request.url()))
    await opened.goto(pathToFileURL(file).href)
    await look({ page: opened, errors, requests })
    assert.equal(errors, [])
  } finally {
    await browser.close()
  }
}

async function launch(): Promise<Browser> {
  const { chromium: engine } = await import('playwright-core')
  return engine.launch({ executablePath: chromium ?? '', args: ['--no-sandbox'] })
}

async function count(opened: Page): Promise<string | null> {
  return opened.locator('#count').textContent()
}

if (chromium !== undefined) {
  page('opened: every hop is drawn and listed, and nothing is loaded', () =>
    withPage(hopsTree(6), async ({ page: opened, requests }) => {
      assert.is(await opened.locator('svg .hop').count(), 6)
      assert.is(await opened.locator('#hops li').count(), 6)
      assert.is(await opened.locator('svg g.account').count(), 2)
      assert.is(await count(opened), '6 of 6 hops')
      assert.is(requests.length, 1)
    }),
  )

  page('a hop is clicked, or chosen by keyboard: its steps stand there with their places', () =>
    withPage(hopsTree(3), async ({ page: opened }) => {
      await opened.locator('svg .hop.denied').click()
      assert.match((await opened.locator('#details').textContent()) ?? '', /trust-policy\.json:\d+/)
      assert.match((await opened.locator('#details h2').textContent()) ?? '', /denied$/)
      await opened.locator('svg .hop.allowed').focus()
      await opened.keyboard.press('Enter')
      assert.match((await opened.locator('#details h2').textContent()) ?? '', /allowed$/)
      assert.is(await opened.locator('.hop.chosen').count(), 2)
    }),
  )

  page('by keyboard alone: what is broken comes first, arrow keys go on, Escape comes back', () =>
    withPage(hopsTree(6), async ({ page: opened }) => {
      const focused = async (): Promise<string> =>
        opened.evaluate('document.activeElement.textContent.slice(0, 80)')
      const { keyboard } = opened
      await keyboard.press('/')
      await opened.waitForFunction('document.activeElement.id === "search"')
      await opened.locator('#closer').focus()
      await keyboard.press('Tab')
      assert.match(await focused(), /orders-1-task → ledger-1-readerdenied/)
      await keyboard.press('ArrowDown')
      assert.match(await focused(), /orders-4-task/)
      await keyboard.press('End')
      assert.match(await focused(), /orders-3-task.*allowed/)
      await keyboard.press('ArrowUp')
      await keyboard.press('Enter')
      assert.match(await focused(), /orders-0-task → ledger-0-reader: allowed/)
      await keyboard.press('Escape')
      assert.match(await focused(), /orders-0-task → ledger-0-readerallowed/)
      assert.is(await opened.locator('#details').isVisible(), false)
      await keyboard.press('Tab')
      assert.is(await opened.evaluate('document.activeElement.classList.contains("arrow")'), true)
    }),
  )

  page('told to a screen reader: landmarks, names, what is chosen, how many are left', () =>
    withPage(hopsTree(3), async ({ page: opened }) => {
      for (const [role, name] of [
        ['navigation', 'Hops'],
        ['search', ''],
        ['searchbox', 'Search names, ARNs, accounts'],
        ['combobox', 'Account'],
        ['group', 'Verdicts'],
        ['list', 'Legend'],
      ] as const)
        assert.is(await opened.getByRole(role, name === '' ? {} : { name, exact: true }).count(), 1, role)
      assert.is(await opened.getByRole('status').textContent(), '3 of 3 hops')
      await opened.getByRole('button', { name: 'orders-1-task to ledger-1-reader: denied' }).click()
      assert.is(await opened.locator('nav [aria-current=true]').count(), 1)
      assert.is(await opened.getByRole('region', { name: 'The chosen hop' }).count(), 1)
      await opened.getByRole('button', { name: 'Close' }).click()
      assert.is(await opened.locator('[aria-current=true]').count(), 0)
    }),
  )

  page('without hops it says so; without any that fits as well', () =>
    withPage({ 'a.json': {} }, async ({ page: opened }) => {
      assert.match(await opened.locator('main').innerText(), /No file here tells of a role/)
      assert.match(await opened.locator('nav').innerText(), /There are no hops/)
      assert.is(await opened.locator('#legend').count(), 0)
    }),
  )

  page('in a narrow window nothing is wider than the window', () =>
    withPage(hopsTree(3), async ({ page: opened }) => {
      await opened.setViewportSize({ width: 360, height: 640 })
      await opened.locator('#hops button').first().click()
      assert.is(await opened.evaluate('document.documentElement.scrollWidth'), 360)
    }),
  )

  page('filtered by verdict, by account and by what is searched', () =>
    withPage(hopsTree(6), async ({ page: opened }) => {
      await opened.locator('input[value=allowed]').uncheck()
      assert.is(await count(opened), '4 of 6 hops')
      assert.is(await opened.locator('svg .hop:visible').count(), 4)
      await opened.locator('#search').fill('ledger-4')
      assert.is(await count(opened), '1 of 6 hops')
      assert.is(await opened.locator('#hops li:visible').count(), 1)
      await opened.locator('#search').fill('')
      await opened.locator('input[value=allowed]').check()
      await opened.locator('#account').selectOption({ label: '555566667777' })
      assert.is(await count(opened), '6 of 6 hops')
    }),
  )

  page('names that try to run do not, and stay in their boxes', () =>
    withPage(hostileTree(), async ({ page: opened }) => {
      await opened.locator('#hops button').first().click()
      assert.is(await opened.locator('img').count(), 0)
      const widest = await opened
        .locator('svg .node')
        .evaluateAll((nodes) =>
          Math.max(
            ...nodes.map((node) => (node as unknown as { getBBox(): { width: number } }).getBBox().width),
          ),
        )
      assert.ok(widest <= 250, `a node is ${String(widest)} wide`)
    }),
  )

  page('500 hops, in the dark', () =>
    withPage(
      hopsTree(500),
      async ({ page: opened }) => {
        assert.is(await count(opened), '500 of 500 hops')
        await opened.locator('#search').fill('orders-499')
        assert.is(await count(opened), '1 of 500 hops')
        const background = await opened.evaluate('getComputedStyle(document.body).backgroundColor')
        assert.is(background, 'rgb(13, 17, 23)')
      },
      'dark',
    ),
  )
}

page.run()
