import { access, readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { findPageFile } from '../../electron/app/page-files.ts'
import { programFolders } from '../../electron/app/program-folders.ts'

const { root, pageDir, manualDir } = programFolders()
const MANUAL = join(manualDir, 'index.html')
const STYLE = join(manualDir, 'manual.css')
const README = join(root, 'README.md')

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

async function missing(from: string, links: readonly string[]): Promise<string[]> {
  const there = await Promise.all(links.map((link) => isThere(join(dirname(from), link))))
  return links.filter((_link, at) => there[at] !== true)
}

test('every picture that the manual names is there, says what it shows, and none lies unused', async () => {
  const html = await readFile(MANUAL, 'utf8')
  const pictures = all(html, /<img\s+src="([^"]+)"/gu)
  expect(pictures.length).toBeGreaterThan(20)
  expect(await missing(MANUAL, pictures)).toEqual([])
  expect(all(html, /(<img(?![^>]*alt="[^"]+")[^>]*>)/gu)).toEqual([])
  const kept = await readdir(join(manualDir, 'pictures'))
  expect(kept.filter((name) => !pictures.includes(`pictures/${name}`))).toEqual([])
})

test('a picture is a PNG of at most 250 kB', async () => {
  const folder = join(manualDir, 'pictures')
  for (const name of await readdir(folder)) {
    expect(name).toMatch(/\.png$/u)
    expect((await stat(join(folder, name))).size, name).toBeLessThan(250_000)
  }
})

test('every chapter of the manual is in its table of contents, and every anchor leads somewhere', async () => {
  const html = await readFile(MANUAL, 'utf8')
  const ids = all(html, /\sid="([^"]+)"/gu)
  const anchors = all(html, /href="#([^"]+)"/gu)
  expect(new Set(ids).size).toBe(ids.length)
  expect(anchors.filter((anchor) => !ids.includes(anchor))).toEqual([])
  const contents = all(/<nav[\s\S]*<\/nav>/u.exec(html)?.[0] ?? '', /href="#([^"]+)"/gu)
  expect(contents).toEqual(all(html, /<section id="([^"]+)"/gu))
})

test('the manual loads nothing from outside, runs no script and carries no style of its own', async () => {
  const html = await readFile(MANUAL, 'utf8')
  const style = await readFile(STYLE, 'utf8')
  expect(all(html, /(?:src|href)="((?:[a-z]+:|\/)[^"]*)"/gu)).toEqual([])
  expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|<iframe|<base/u)
  expect(style).not.toMatch(/@import|https?:/u)
})

test('both doors serve the manual, its style, its pictures and its fonts', async () => {
  const style = await readFile(STYLE, 'utf8')
  const html = await readFile(MANUAL, 'utf8')
  const parts = [
    ...all(html, /(?:src|href)="([^"#]+)"/gu),
    ...all(style, /url\('([^']+)'\)/gu),
    'index.html',
  ].map((link) => normalize(join('/manual', link)).replaceAll('\\', '/'))
  for (const path of parts)
    expect((await findPageFile({ pageDir, manualDir }, path))?.body.length, path).toBeGreaterThan(0)
  expect(await findPageFile({ pageDir, manualDir }, '/fonts/../masters/roles.json')).toBeUndefined()
  expect(await findPageFile({ pageDir }, '/fonts/BIZUDPGothic_400Regular.ttf')).toBeUndefined()
})

test('every picture and file that the README names is there', async () => {
  const text = await readFile(README, 'utf8')
  const links = [...all(text, /\]\(([^)#]+)\)/gu), ...all(text, /<img src="([^"]+)"/gu)]
  const own = links.filter((link) => !/^[a-z]+:/u.test(link))
  expect(own.filter((link) => link.endsWith('.png')).length).toBeGreaterThan(3)
  expect(await missing(README, own)).toEqual([])
})
